"""What comes from and goes to other programs: bytes in, drafts and problems out; one module per format."""
