import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideVisit, type VisitCommand } from '#shared/domain/visit/decide.ts';
import { loadState } from '#db/journal/states.ts';
import { visitsWithHandoffs } from '#db/repositories/handoffs.ts';
import { visitsOfDay } from '#db/repositories/visits.ts';
import { localDate } from '#shared/lib/time.ts';
import { readHandoffSettings, writeHandoffSettings } from '#electron/office/handoffSettings.ts';
import { readPresenceElsewhere } from '#electron/office/presence.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { happened } from '#shared/domain/decision.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let here: SyncOffice;
let there: SyncOffice;
let thereId: string;

beforeAll(async () => {
  central = await startCentral();
  await central.newCentre();
  here = openSyncOffice({ url: central.url() });
  await here.sync();
  thereId = (await central.newCentre()).id;
  there = openSyncOffice({ url: central.url() });
  await there.sync();
});
afterAll(async () => {
  await here.discard();
  await there.discard();
  await central.close();
});

describe('a question to a specialist in another centre', () => {
  it('arrives with its words and the history, stands in no queue there, and the answer comes back', async () => {
    const visitId = serving(here);
    decide(here, visitId, {
      ...aHandoff({ clientMoves: false, fromCentreId: here.centre()?.id ?? null }),
      target: { kind: 'centre', centreId: thereId, institutionId: 'vsaa' },
    });
    await here.sync();
    await there.sync();

    const [arrived] = visitsWithHandoffs(there.db, 0);
    expect(arrived?.id).toBe(visitId);
    expect(arrived?.state.handoffs?.[0]).toMatchObject({ words: { question: 'Kāds ir stāžs līdz 1996?' } });
    expect(arrived?.state.steps.map(({ type }) => type)).toContain('visit.ticketIssued');
    expect(visitsOfDay(there.db, localDate(there.clock.now()))).toEqual([]);

    decide(there, visitId, {
      kind: 'answerHandoff',
      handoffId: 'h1',
      by: 'Jānis Liepiņš',
      centreId: thereId,
      text: 'Ar arhīva izziņu pietiek.',
    });
    await there.sync();
    await here.sync();
    const state = loadState(here.db, 'visit', visitId);
    expect(state?.status).toBe('serving');
    expect(state?.handoffs?.[0]).toMatchObject({
      status: 'answered',
      reply: { text: 'Ar arhīva izziņu pietiek.', by: 'Jānis Liepiņš' },
    });
  });

  it('is not sent to a centre that was not asked', async () => {
    const visitId = serving(here);
    await here.sync();
    await there.sync();
    expect(loadState(there.db, 'visit', visitId)).toBeNull();
  });
});

describe('presence elsewhere', () => {
  it('is what the other centre last said, with its age', async () => {
    const settings = readHandoffSettings(there.db);
    const presence = [{ institutionId: 'vsaa', weekday: 5, ordinal: 2, from: '09:00', to: '13:00' }] as const;
    writeHandoffSettings(there.db, { ...settings, presence });
    await there.pass(61_000);
    await there.sync();
    await here.pass(61_000);
    await here.sync();
    const heard = readPresenceElsewhere(here.db)?.centres.find(({ id }) => id === thereId);
    expect(heard?.report).toMatchObject({ specialists: 0, plan: presence });
    expect(heard?.reportedAt).not.toBeNull();
  });
});

/** A client at a counter, as the office records it. */
function serving(office: SyncOffice): string {
  const visitId = office.newId();
  office.command((work) => work.decide('visit', visitId, () => happened(ticketIssued())));
  const counter = '1. lodziņš';
  decide(office, visitId, { kind: 'call', counter });
  decide(office, visitId, { kind: 'startService', counter });
  return visitId;
}

function decide(office: SyncOffice, visitId: string, command: VisitCommand): void {
  office.command((work) => work.decide('visit', visitId, (state) => decideVisit(state, command, work)));
}
