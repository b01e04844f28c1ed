"""The building blocks of every page. Text that the owner typed is plain text in all of them."""
