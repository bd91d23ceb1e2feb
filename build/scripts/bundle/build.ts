// Writes dist/. Run by itself (`npm run build`) it always builds; start and test build only what changed.
import { say, secondsSince } from '../setup/project.mjs';
import { bundle, BUNDLES } from './bundles.ts';
import { bundleRenderer } from './renderer.ts';
import { hashOfSources } from './sourceHash.ts';
import { forgetBuild, rememberBuild } from './stamp.ts';

const startMs = Date.now();
// Taken before: a file that changes during the build must be built again.
const hash = hashOfSources();
forgetBuild();
await Promise.all([...BUNDLES.map(bundle), bundleRenderer()]);
rememberBuild(hash);
say(`built in ${secondsSince(startMs)}`);
