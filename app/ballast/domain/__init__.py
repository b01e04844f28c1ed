"""What is true: rules and values, standard library only. Three rooms, one way: log, insight, delegation."""
