import { afterEach, beforeEach, expect, it } from 'vitest';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import { backlog } from '#electron/features/day/backlog.ts';
import { NOON } from '#tests/factories/journal.ts';
import { changeRequest, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { manualTimers, type ManualTimers } from '#tests/helpers/manualTimers.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEKS = 4;
const RESULT: RequestCommand = {
  kind: 'returnResult',
  ...{ outcome: 'positive', resultKind: 'document', content: 'Lēmums', reasons: '', nextStep: '' },
};
let office: SyncOffice;
let time: ManualTimers;

beforeEach(() => {
  time = manualTimers(NOON - WEEKS * 7 * DAY_MS);
  office = openSyncOffice({ url: null, time });
});
afterEach(() => office.discard());

it('is based on whole weeks of what was registered and answered here; withdrawn ones and those that wait for their clients do not count (SLT-09)', async () => {
  const clientId = registerClient(office);
  const open: string[] = [];
  for (let week = 0; week < WEEKS; week += 1) {
    for (const _ of [1, 2, 3]) changeRequest(office, registerRequest(office, clientId), RESULT);
    open.push(registerRequest(office, clientId));
    time.advance(7 * DAY_MS);
  }
  const [waiting = '', gone = ''] = open;
  const question = {
    documents: [],
    knownDocuments: [],
    what: 'Izziņa',
    why: 'Bez tās nevar',
    answerBy: '2026-12-20',
  };
  changeRequest(office, waiting, { kind: 'ask', questionId: office.newId(), ...question });
  changeRequest(office, gone, { kind: 'withdraw', how: 'phone', asker: 'client', words: '' });
  const forecast = await backlog(office, {}, { kind: 'anyone' });
  // The factory promises 8 December: none of the open two is overdue yet.
  expect(forecast).toMatchObject({ weeks: WEEKS, overdueNow: 0 });
  // Three answers each Tuesday, and what was withdrawn was never to be answered.
  expect(forecast?.days[0]).toMatchObject({ day: '2026-11-24', arrivals: 15 / WEEKS, answers: 3 });
  time.advance(14 * DAY_MS);
  expect(await backlog(office, {}, { kind: 'anyone' })).toMatchObject({
    weeks: 6,
    days: [{ due: 2 }, {}, {}, {}, {}],
  });
});
