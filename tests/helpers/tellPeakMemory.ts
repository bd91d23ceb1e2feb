// Loaded before a program: prints the most memory that it has held when it ends.
process.on('exit', () => {
  process.stdout.write(`peak ${process.resourceUsage().maxRSS} kB\n`);
});
