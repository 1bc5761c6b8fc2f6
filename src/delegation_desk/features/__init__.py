"""What an officer does, one folder each; features never import each other."""
