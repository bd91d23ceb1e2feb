import fs from 'node:fs';
import { inProject, say } from './project.mjs';

/** Older ones crash in the database driver and cannot run TypeScript. */
const OLDEST = [22, 15];

/** Type stripping is on by itself only from Node 22.18. */
export const RUNTIME_FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** The Node for everything after the installation: this one when it is new enough, else the one that npm brought. */
export function runtimeNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  const bundled = inProject('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(bundled)) return bundled;
  say(
    `Node ${process.versions.node} is too old for the database driver. Install Node ${OLDEST.join('.')} or newer.`,
  );
  return process.exit(1);
}
