// Writes dist/. Run by itself (`npm run build`) it always builds; start and test build only what changed.
import fs from 'node:fs';
import { build } from 'vite';
import { inProject, say, secondsSince } from '../setup/project.mjs';
import { bundle, BUNDLES } from './bundles.ts';
import { hashOfSources } from './sourceHash.ts';
import { forgetBuild, rememberBuild } from './stamp.ts';

const startMs = Date.now();
// Taken before: a file that changes during the build must be built again.
const hash = hashOfSources();
forgetBuild();
const exists = (file: string): boolean => {
  if (!fs.existsSync(inProject(file))) say(`${file} does not exist yet; left out of the build`);
  return fs.existsSync(inProject(file));
};
await Promise.all(BUNDLES.filter(({ entry }) => exists(entry)).map(bundle));
if (exists('renderer/index.html')) await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn' });
rememberBuild(hash);
say(`built in ${secondsSince(startMs)}`);
