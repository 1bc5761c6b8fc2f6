"""The fields of forms: each shows a stored value, reads what was typed, and says what does not fit."""
