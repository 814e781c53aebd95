"""The scores of shared tasks, to be compared with what others publish."""
