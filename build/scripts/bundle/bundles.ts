import { build, type BuildOptions } from 'esbuild';
import fs from 'node:fs';
import { inProject } from '../setup/project.mjs';

type Bundle = {
  readonly entry: string;
  readonly output: string;
  readonly options: BuildOptions;
  /** Folders that are read at run time, with their place as the bundle sees it. */
  readonly folders?: Readonly<Record<string, string>>;
};

/** Packages stay outside: they are shipped in node_modules, some with native parts. */
const NODE_MODULE: BuildOptions = {
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
};
/** A sandboxed preload cannot be an ES module and can require nothing but electron. */
const SANDBOXED_SCRIPT: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'chrome140',
  external: ['electron'],
};

export const BUNDLES: readonly Bundle[] = [
  { entry: 'electron/main.ts', output: 'dist/electron/main.mjs', options: NODE_MODULE },
  { entry: 'electron/office.ts', output: 'dist/electron/office.mjs', options: NODE_MODULE },
  {
    entry: 'electron/office/print/drawingThread.ts',
    output: 'dist/electron/drawingThread.mjs',
    options: NODE_MODULE,
  },
  { entry: 'electron/preload/preload.ts', output: 'dist/electron/preload.cjs', options: SANDBOXED_SCRIPT },
  {
    entry: 'backoffice/server.ts',
    output: 'dist/backoffice/server.mjs',
    options: NODE_MODULE,
    folders: { 'backoffice/migrations': 'dist/migrations' },
  },
];

export async function bundle({ entry, output, options, folders = {} }: Bundle): Promise<void> {
  await build({
    ...options,
    absWorkingDir: inProject(),
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    sourcemap: true,
    logLevel: 'warning',
  });
  for (const [from, to] of Object.entries(folders)) {
    fs.rmSync(inProject(to), { recursive: true, force: true });
    fs.cpSync(inProject(from), inProject(to), { recursive: true });
  }
}
