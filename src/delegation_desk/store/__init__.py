"""Where the records are kept: engine, workspace, journal, search, migrations."""
