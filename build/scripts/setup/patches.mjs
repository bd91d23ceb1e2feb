import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inProject, projectRoot, say } from './project.mjs';

const MARK = inProject('node_modules', '.patches-applied');

/**
 * Mends packages where a release with the mend cannot be had: each patch in `patches/` says for which version it is. Packages
 * are installed without scripts, so this runs here, after every installation.
 */
export function ensurePatches() {
  const wanted = fingerprint();
  if (readMark() === wanted) return;
  const cli = inProject('node_modules', 'patch-package', 'index.js');
  const applied = spawnSync(process.execPath, [cli, '--error-on-fail'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (applied.status !== 0) {
    say(`the patches could not be applied:\n${applied.stdout}${applied.stderr}`);
    process.exit(1);
  }
  fs.writeFileSync(MARK, wanted);
}

/** A new installation has no mark, and another list of packages or another patch another fingerprint. */
function fingerprint() {
  const folder = inProject('patches');
  const hash = createHash('sha256').update(fs.readFileSync(inProject('package-lock.json')));
  for (const name of fs.readdirSync(folder).sort())
    hash.update(name).update(fs.readFileSync(`${folder}/${name}`));
  return hash.digest('hex');
}

function readMark() {
  try {
    return fs.readFileSync(MARK, 'utf8');
  } catch {
    return null;
  }
}
