"""Training: the weights of the engine are fitted on annotated articles by anybody who has some."""
