import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { RUNTIME_FLAGS } from '../setup/runtime.mjs';

const SCRATCH = path.join(import.meta.dirname, 'scratch.ts');
/** Says the folder and what is in it, then ends. */
const RUN = `
  import fs from 'node:fs';
  import os from 'node:os';
  const { useScratchFolder } = await import(${JSON.stringify(SCRATCH)});
  useScratchFolder();
  fs.writeFileSync(os.tmpdir() + '/file', '');
  console.log(JSON.stringify([os.tmpdir(), fs.readdirSync(os.tmpdir())]));
`;

it('a run of the tests has one folder, and takes it away with those of runs that were killed', () => {
  const tmpdir = fs.mkdtempSync(path.join(os.tmpdir(), 'scratch-'));
  // No process has so high a number.
  const leftover = path.join(tmpdir, 'lodzins-tests-of-99999999-x');
  const ofRunning = path.join(tmpdir, `lodzins-tests-of-${process.pid}-x`);
  for (const folder of [leftover, ofRunning]) fs.mkdirSync(folder);
  const { stdout } = spawnSync(process.execPath, [...RUNTIME_FLAGS, '--input-type=module', '-e', RUN], {
    env: { ...process.env, TMPDIR: tmpdir },
    encoding: 'utf8',
  });
  const [folder = '', files] = JSON.parse(stdout) as [string, string[]];
  expect(path.basename(folder)).toMatch(/^lodzins-tests-of-\d+-/);
  expect(files).toEqual(['file']);
  expect([folder, leftover, ofRunning].map((one) => fs.existsSync(one))).toEqual([false, false, true]);
});
