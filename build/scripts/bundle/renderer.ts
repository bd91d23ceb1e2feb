import fs from 'node:fs';
import { build } from 'vite';
import { inProject } from '../setup/project.mjs';

const RENDERER = inProject('dist/renderer');

/** Built beside the old one and put in its place at once: an app that runs from here never finds half a page. */
export async function bundleRenderer(): Promise<void> {
  const unfinished = `${RENDERER}.${process.pid}`;
  await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn', build: { outDir: unfinished } });
  fs.rmSync(RENDERER, { recursive: true, force: true });
  fs.renameSync(unfinished, RENDERER);
}
