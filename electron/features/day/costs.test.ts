import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeCostUnits } from '#electron/office/centre.ts';
import { costs } from '#electron/features/day/costs.ts';
import { NOON } from '#tests/factories/journal.ts';
import { call, consult, issue, start } from '#tests/factories/visitCommands.ts';
import {
  changeRequest,
  changeVisit,
  registerClient,
  registerRequest,
  SERVICE,
} from '#tests/helpers/clerk.ts';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let office: SyncOffice;

beforeEach(() => {
  office = openSyncOffice({ url: null, time: manualTimers(NOON) });
});
afterEach(() => office.discard());

/** Comes, files these requests on paper, asks something if so, and goes. */
function serve({ requestIds = [], asks = false }: { requestIds?: readonly string[]; asks?: boolean }): void {
  const visitId = office.newId();
  const filed = requestIds.map((requestId) => ({
    kind: 'recordOutcome' as const,
    outcome: 'request' as const,
    serviceId: SERVICE,
    requestId,
  }));
  for (const command of [issue, call, start, ...filed, ...(asks ? [consult] : [])]) {
    changeVisit(office, visitId, command);
  }
  changeVisit(office, visitId, { kind: 'finish', ratingOffered: false });
}

const figures = async () => costs(office, {}, { kind: 'anyone' });

it('counts who was served, the post, and visits that only filed on paper what has an e-service (CHN-09)', async () => {
  const clientId = registerClient(office);
  const [first, second, third] = [1, 2, 3].map(() => registerRequest(office, clientId));
  serve({ requestIds: [first ?? ''] });
  serve({ requestIds: [second ?? ''], asks: true });
  const result = { outcome: 'positive', resultKind: 'document', content: 'Lēmums' } as const;
  changeRequest(office, third ?? '', { kind: 'returnResult', ...result, reasons: '', nextStep: '' });
  changeRequest(office, third ?? '', { kind: 'sendResult', how: 'post', tracking: '' });
  expect(await figures()).toMatchObject({
    times: { inPerson: 2, post: 1, phone: 0, electronic: 0 },
    total: 130,
    sparedVisits: 1,
    sparedToday: 49,
    sparedBefore: 0,
  });
  writeCostUnits(office.db, { electronic: 2, phone: 20, post: 10, inPerson: 30 });
  expect(await figures()).toMatchObject({ total: 70, sparedToday: 28 });
});
