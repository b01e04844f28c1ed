"""What Today asks beside the day: quiet panels above and below the running card, made on the day they are first needed."""
