import { writeFileSync } from 'node:fs';
import { permissionsTable } from '#shared/api/permissions.ts';
import { inProject } from './setup/project.mjs';

const PAGE = 'docs/permissions.md';

writeFileSync(inProject(PAGE), permissionsTable());
console.log(`${PAGE} is up to date with the contract.`);
