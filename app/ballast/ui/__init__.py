"""What is seen: the window, its pages and charts. Qt and pyqtgraph live here and nowhere else."""
