import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export function inProject(...segments) {
  return path.join(projectRoot, ...segments);
}

/** Goes to stderr: stdout belongs to what a script was asked for (the ready line, the counts). */
export function say(message) {
  process.stderr.write(`[set-up] ${message}\n`);
}

export function secondsSince(startMs) {
  return `${((Date.now() - startMs) / 1000).toFixed(1)} s`;
}
