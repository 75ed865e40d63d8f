"""One module per noun; each action calls one service."""
