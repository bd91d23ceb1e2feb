// Loaded before a program: prints the most memory that it has held when it ends.
import fs from 'node:fs';

process.on('exit', () => {
  process.stdout.write(`peak ${peakKilobytes()} kB\n`);
});

/** `maxRSS` counts what the program held that started this one, too: a large test would hide a large command. */
function peakKilobytes(): number {
  const status = '/proc/self/status';
  if (!fs.existsSync(status)) return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1]);
}
