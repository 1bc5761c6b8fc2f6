"""Tables, drafts and rules, by subject; no queries and no Qt."""
