"""What is printed: a plan or a review as a tree of plain values, and that tree as a file."""
