import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { spoolerPrinter, stateInListing } from '#electron/office/printer/spooler.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';

const PATH = process.env['PATH'];
afterEach(() => void (process.env['PATH'] = PATH));

/** Programs that stand in for those of CUPS: the listing is given, the print goes into a file. */
function standInSpooler(listing: string): string {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'listing'), listing);
  const programs = {
    lpstat: `#!/bin/sh\ncat ${folder}/listing\n`,
    lp: `#!/bin/sh\necho "$@" > ${folder}/args\ncat > ${folder}/printed\n`,
  };
  for (const [name, text] of Object.entries(programs)) {
    fs.writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  }
  execFileSync(path.join(folder, 'lpstat'));
  process.env['PATH'] = `${folder}:${PATH}`;
  return folder;
}

it('hands the bytes to the queue as they are, and does not claim to know that paper came out', async () => {
  const folder = standInSpooler('printer tickets is idle.  enabled since Fri 27 Nov 2026\n');
  const slip = Uint8Array.from([0x1b, 0x40, 0xd0, 0x0a]);
  expect(await spoolerPrinter('tickets').print(slip)).toEqual({ outcome: 'sent', state: 'ready' });
  expect(fs.readFileSync(path.join(folder, 'printed'))).toEqual(Buffer.from(slip));
  expect(fs.readFileSync(path.join(folder, 'args'), 'utf8').trim()).toBe('-d tickets -o raw -s');
});

it('sends nothing to a queue without paper', async () => {
  const folder = standInSpooler('printer tickets is idle.  enabled\n\tAlerts: media-empty-error\n');
  expect(await spoolerPrinter('tickets').print(Uint8Array.of(1))).toEqual({
    outcome: 'failed',
    state: 'paperOut',
  });
  expect(fs.existsSync(path.join(folder, 'printed'))).toBe(false);
});

it('is offline on a machine without the spooler or without the queue', async () => {
  process.env['PATH'] = temporaryFolder();
  expect(await spoolerPrinter('tickets').print(Uint8Array.of(1))).toEqual({
    outcome: 'failed',
    state: 'offline',
  });
});

it.each([
  ['printer a is idle.  enabled since Fri\n\tAlerts: none', 'ready'],
  ['printer a now printing a-7.  enabled since Fri', 'ready'],
  ['printer a disabled since Fri -\n\tPaused', 'offline'],
  ['printer a is idle.\n\tAlerts: cover-open-error media-empty', 'coverOpen'],
  ['printer a is idle.\n\tAlerts: media-low-report', 'nearEnd'],
] as const)('reads %o', (listing, state) => expect(stateInListing(listing)).toBe(state));
