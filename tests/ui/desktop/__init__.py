"""Tests of what is around the window."""
