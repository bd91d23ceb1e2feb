import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { networkPrinter } from '#electron/office/printer/networkPrinter.ts';
import { newSlip } from '#electron/office/print/slips/slip.ts';
import { SANDBOX_MODEL, startSandboxPrinter, type SandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';

const TIMES = { connectMs: 500, answerMs: 60, printMs: 120 };
const PAPER = { columns: 48, codePages: { baltic: 51, cyrillic: 46 } } as const;
const SLIP = newSlip(PAPER).line('Numurs A042 ir pirmais un vienīgais šodien').line('Paldies').end();
const FINE = { paper: 'full', isCoverOpen: false, isMute: false, runsOut: false, breaks: false } as const;

let sandbox: SandboxPrinter;
beforeAll(async () => void (sandbox = await startSandboxPrinter()));
afterAll(() => sandbox.close());
beforeEach(() => {
  Object.assign(sandbox.faults, FINE);
  sandbox.slips.length = 0;
});
const printer = () => networkPrinter(sandbox, TIMES);

it('prints, and knows that the paper came out', async () => {
  expect(await printer().print(SLIP)).toEqual({ outcome: 'printed', state: 'ready' });
  expect(sandbox.slips[0]?.trim()).toBe('Numurs A042 ir pirmais un vienīgais šodien\nPaldies');
  expect(await printer().model()).toBe(SANDBOX_MODEL);
});

it.each([
  [{ paper: 'out' }, 'paperOut'],
  [{ isCoverOpen: true }, 'coverOpen'],
] as const)('sends nothing to a printer that cannot print: %o', async (faults, state) => {
  Object.assign(sandbox.faults, faults);
  expect(await printer().state()).toBe(state);
  expect(await printer().print(SLIP)).toEqual({ outcome: 'failed', state });
  expect(sandbox.slips).toEqual([]);
});

it('says that the paper will soon be out, and prints', async () => {
  sandbox.faults.paper = 'nearEnd';
  expect(await printer().print(SLIP)).toEqual({ outcome: 'printed', state: 'nearEnd' });
});

it('does not claim that a slip is out when the paper ended within it', async () => {
  sandbox.faults.runsOut = true;
  expect(await printer().print(SLIP)).toEqual({ outcome: 'unclear', state: 'paperOut' });
});

it('does not claim it either when the cable was pulled within it', async () => {
  sandbox.faults.breaks = true;
  expect((await printer().print(SLIP)).outcome).toBe('unclear');
});

it('prints on a printer that tells nothing, and does not claim to know', async () => {
  sandbox.faults.isMute = true;
  expect(await printer().state()).toBe('unknown');
  expect(await printer().print(SLIP)).toEqual({ outcome: 'sent', state: 'unknown' });
  expect(sandbox.slips).toHaveLength(1);
  expect(await printer().model()).toBeNull();
});

it('is offline when nobody listens at the address', async () => {
  const gone = await startSandboxPrinter();
  await gone.close();
  expect(await networkPrinter(gone, TIMES).state()).toBe('offline');
  expect(await networkPrinter(gone, TIMES).print(SLIP)).toEqual({ outcome: 'failed', state: 'offline' });
});
