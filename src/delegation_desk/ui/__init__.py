"""The Qt kit: the desk, the main window, lists, forms and what they are made of."""
