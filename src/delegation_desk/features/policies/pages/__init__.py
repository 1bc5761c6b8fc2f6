"""The pages of a Preferential Policy, a module to each kind."""
