"""Sheets that more than one document prints, as blocks."""
