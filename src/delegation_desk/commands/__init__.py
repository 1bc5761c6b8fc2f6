"""What the command line does, one module a command; nothing here needs a screen."""
