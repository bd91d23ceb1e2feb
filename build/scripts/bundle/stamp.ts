import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/project.mjs';

const STAMP = inProject('dist', '.sources');

/** Hash of the sources that dist/ was made from; undefined when there is none, or an unfinished one. */
export function builtFrom(): string | undefined {
  return fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : undefined;
}

export function rememberBuild(hash: string): void {
  fs.mkdirSync(path.dirname(STAMP), { recursive: true });
  fs.writeFileSync(STAMP, hash);
}

export function forgetBuild(): void {
  fs.rmSync(STAMP, { force: true });
}
