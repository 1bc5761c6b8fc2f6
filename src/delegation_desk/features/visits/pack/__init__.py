"""The briefing pack: a module for each chapter, put together in `document`."""
