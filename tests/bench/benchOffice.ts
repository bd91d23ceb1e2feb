import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { CommandName, InputOf, OutputOf, ProcedureName } from '#shared/api/contract.ts';
import type { Office } from '#electron/office/office.ts';
import { startOffice } from '#electron/office/startOffice.ts';

export const BENCH_KEY = Buffer.alloc(32, 7);

export type BenchOffice = Office & { readonly dataDir: string };

/** The demo centre in a folder of its own, without a back-office. */
export async function startBenchOffice(): Promise<BenchOffice> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-bench-'));
  const office = await startOffice({
    dataDir,
    key: BENCH_KEY,
    port: 0,
    lanPort: null,
    backofficeUrl: null,
    firstRun: 'demo',
    rendererDir: dataDir,
  });
  return {
    ...office,
    dataDir,
    async close() {
      await office.close();
      fs.rmSync(dataDir, { recursive: true });
    },
  };
}

export type Worker = {
  call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** With an id, as a screen sends it. */
  command<Name extends CommandName>(
    name: Name,
    input: InputOf<Name>,
    commandId?: string,
  ): Promise<OutputOf<Name>>;
};

/** A member of the demo staff at a counter, or without one. */
export async function signIn(office: Office, name: string, counterName: string | null): Promise<Worker> {
  const anyone = workerOf(office);
  const { staff, counters } = await anyone.call('session.options', {});
  const member = staff.find((candidate) => candidate.name === name);
  const counterId = counters.find((counter) => counter.name === counterName)?.id ?? null;
  const { token } = await anyone.call('session.signIn', {
    staffId: member?.id ?? '',
    pin: member?.demoPin ?? '',
    counterId,
  });
  return workerOf(office, token);
}

function workerOf(office: Office, session?: string): Worker {
  const send = async (name: string, input: unknown, commandId?: string): Promise<unknown> => {
    const response = await office.dispatch({
      name,
      input,
      ...(session === undefined ? {} : { session }),
      ...(commandId === undefined ? {} : { commandId }),
    });
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(response.error)}`);
    return response.output;
  };
  return {
    call: async (name, input) => (await send(name, input)) as never,
    command: async (name, input, commandId = randomUUID()) => (await send(name, input, commandId)) as never,
  };
}
