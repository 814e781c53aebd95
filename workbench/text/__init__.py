"""Pure functions from text to data: segmenting, folding, counting, decoding. No file is touched."""
