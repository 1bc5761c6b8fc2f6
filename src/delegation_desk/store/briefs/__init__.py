"""Queries that several features share: plain frozen objects, with no session behind them."""
