"""The files a council exchanges, opened again with another library."""
