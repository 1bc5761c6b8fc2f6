"""The office: whose workspace it is, what its documents look like, which deadlines hold."""
