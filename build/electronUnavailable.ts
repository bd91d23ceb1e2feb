// Stands in for 'electron' in unit tests. What needs the real module is tested in tests/shell.
throw new Error(
  "A unit test imported 'electron'. Test that part in tests/shell, or keep it apart from electron.",
);
