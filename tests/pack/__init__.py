"""What goes into a board pack, and the files made of it."""
