// Checks by outside programs.
