import { ensureDatabaseLinks } from './databaseLinks.mjs';
import { ensurePackages } from './packages.mjs';
import { ensurePatches } from './patches.mjs';

export function setUp() {
  ensurePackages();
  ensurePatches();
  ensureDatabaseLinks();
}
