import { ensureDatabaseLinks } from './databaseLinks.mjs';
import { ensurePackages } from './packages.mjs';

export function setUp() {
  ensurePackages();
  ensureDatabaseLinks();
}
