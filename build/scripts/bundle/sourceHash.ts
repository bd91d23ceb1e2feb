import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/project.mjs';

const SOURCES = [
  'shared',
  'db',
  'inspect',
  'electron',
  'renderer',
  'backoffice',
  'docs/examples',
  'build/scripts/bundle',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const NOT_BUILT = /\.(test|spec)\.tsx?$|\.md$/;

/** Changes when anything changes that the build reads. Names count too: a renamed file is a change. */
export function hashOfSources(): string {
  const hash = crypto.createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn).sort()) {
    hash.update(`${file}\0`).update(fs.readFileSync(inProject(file)));
  }
  return hash.digest('hex');
}

function filesIn(entry: string): readonly string[] {
  if (!fs.existsSync(inProject(entry))) return [];
  if (fs.statSync(inProject(entry)).isFile()) return [entry];
  return fs
    .readdirSync(inProject(entry), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !NOT_BUILT.test(found.name))
    .map((found) => path.relative(inProject(), path.join(found.parentPath, found.name)));
}
