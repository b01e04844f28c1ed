"""The settings: each kept the moment it is changed."""
