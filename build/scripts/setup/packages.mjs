import fs from 'node:fs';
import { npm } from './npm.mjs';
import { inProject, say, secondsSince } from './project.mjs';

const TRIES = 2;

/** Installs what package-lock.json names, unless exactly that is installed. */
export function ensurePackages() {
  if (packagesAreCurrent()) return;
  const startMs = Date.now();
  say('installing packages (npm ci) …');
  for (let attempt = 1; !installPackages(); attempt++) {
    if (attempt === TRIES) {
      say(`npm ci failed ${TRIES} times. Can this computer reach the npm registry?`);
      process.exit(1);
    }
    say('npm ci failed; once more …');
  }
  say(`packages ready in ${secondsSince(startMs)}`);
}

function installPackages() {
  return npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** npm writes its own record of what it installed as its last step, so an interrupted installation has none. */
function packagesAreCurrent() {
  const installed = readPackages(inProject('node_modules', '.package-lock.json'));
  const wanted = readPackages(inProject('package-lock.json'));
  if (!installed || !wanted) return false;
  const isInstalled = ([folder, entry]) =>
    folder === '' ||
    (installed[folder] ? installed[folder].version === entry.version : Boolean(entry.optional || entry.peer));
  return (
    Object.entries(wanted).every(isInstalled) && Object.keys(installed).every((folder) => folder in wanted)
  );
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
