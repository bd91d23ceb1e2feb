import { spawnSync } from 'node:child_process';
import { inProject, say } from '../setup/project.mjs';
import { RUNTIME_FLAGS } from '../setup/runtime.mjs';
import { hashOfSources } from './sourceHash.ts';
import { builtFrom } from './stamp.ts';

/** Builds dist/ unless it was made from exactly these sources. Throws when the build fails. */
export function ensureBuild(): void {
  if (builtFrom() === hashOfSources()) return;
  say('building …');
  // A process of its own, so that the bundlers' talk goes to stderr.
  const script = inProject('build/scripts/bundle/build.ts');
  const { status } = spawnSync(process.execPath, [...RUNTIME_FLAGS, script], {
    cwd: inProject(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The build failed; the reason stands above.');
}
