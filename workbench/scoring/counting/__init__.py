"""What is counted in a corpus, batch by batch, by whatever adds up."""
