import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { lastEvent } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { visitsWithHandoffs } from '#db/repositories/handoffs.ts';
import { visitsOfDay } from '#db/repositories/visits.ts';
import { localDate, MINUTE_MS } from '#shared/lib/time.ts';
import { readHandoffSettings, writeHandoffSettings } from '#electron/office/handoffSettings.ts';
import { readPresenceElsewhere } from '#electron/office/presence.ts';
import { returnUnanswered } from '#electron/office/returnUnanswered.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { happened } from '#shared/domain/decision.ts';
import { registerClient } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoCentres } from '#tests/helpers/twoCentres.ts';

const centres = twoCentres();

describe('a question to a specialist in another centre', () => {
  it('arrives with its words and the history, stands in no queue there, and the answer comes back', async () => {
    const { here, there } = centres;
    const visitId = serving(here);
    decide(here, visitId, ask());
    await here.sync();
    await there.sync();

    const [arrived] = visitsWithHandoffs(there.db, 0);
    expect(arrived?.id).toBe(visitId);
    expect(arrived?.state.handoffs?.[0]).toMatchObject({ words: { question: 'Kāds ir stāžs līdz 1996?' } });
    expect(arrived?.state.steps.map(({ type }) => type)).toContain('visit.ticketIssued');
    expect(visitsOfDay(here.db, today(here)).map(({ id }) => id)).toContain(visitId);
    expect(visitsOfDay(there.db, today(there))).toEqual([]);

    decide(there, visitId, { ...reply(), kind: 'answerHandoff' });
    await there.sync();
    await here.sync();
    const state = loadState(here.db, 'visit', visitId);
    expect(state?.status).toBe('serving');
    expect(state?.handoffs?.[0]).toMatchObject({
      status: 'answered',
      reply: { text: 'Ar arhīva izziņu pietiek.', by: 'Jānis Liepiņš' },
    });
  });

  it('brings the client along, also one who becomes known only after the question', async () => {
    const { here, there } = centres;
    const clientId = registerClient(here);
    const visitId = serving(here);
    decide(here, visitId, ask());
    await here.sync();
    await there.sync();
    expect(loadState(there.db, 'client', clientId)).toBeNull();
    decide(here, visitId, { kind: 'linkClient', clientId });
    await here.sync();
    await there.sync();
    expect(loadState(there.db, 'client', clientId)?.data).toMatchObject({ familyName: 'Bērziņš' });
  });

  it('that was taken back leaves no visit in the other centre’s queue, however it is folded', async () => {
    const { here, there } = centres;
    const visitId = serving(here);
    decide(here, visitId, ask());
    await here.sync();
    await there.sync();
    const offered = lastEvent(here.db, visitId);
    if (!offered) throw new Error('nothing was offered');
    decide(here, visitId, { kind: 'undo', event: offered });
    await here.sync();
    await there.sync();
    expect(loadState(there.db, 'visit', visitId)?.handoffs ?? []).toEqual([]);
    expect(visitsOfDay(there.db, today(there))).toEqual([]);
    rebuild(there.db);
    expect(visitsOfDay(there.db, today(there))).toEqual([]);
  });

  it('is answered without a network on either side, and arrives when there is one', async () => {
    const { here, there } = centres;
    const visitId = serving(here);
    decide(here, visitId, ask());
    await here.sync();
    await there.sync();
    here.link.cut(true);
    there.link.cut(true);
    decide(there, visitId, { ...reply(), kind: 'refuseHandoff', reason: 'wrongInstitution' });
    const end = { kind: 'recordOutcome', outcome: 'consultation', serviceId: null, requestId: null } as const;
    decide(here, visitId, end);
    decide(here, visitId, { kind: 'finish', ratingOffered: false });
    expect(loadState(here.db, 'visit', visitId)?.handoffs?.[0]?.status).toBe('offered');
    for (const office of [there, here]) {
      office.link.cut(false);
      await office.sync();
    }
    expect(loadState(here.db, 'visit', visitId)).toMatchObject({
      status: 'finished',
      handoffs: [{ status: 'refused', refusal: 'wrongInstitution' }],
    });
  });

  it('is not sent to a centre that was not asked', async () => {
    const { here, there } = centres;
    const visitId = serving(here);
    await here.sync();
    await there.sync();
    expect(loadState(there.db, 'visit', visitId)).toBeNull();
  });
});

describe('presence elsewhere', () => {
  it('is what the other centre last said, with its age', async () => {
    const { here, there } = centres;
    const settings = readHandoffSettings(there.db);
    const presence = [{ institutionId: 'vsaa', weekday: 5, ordinal: 2, from: '09:00', to: '13:00' }] as const;
    writeHandoffSettings(there.db, { ...settings, presence });
    await there.pass(61_000);
    await there.sync();
    await here.pass(61_000);
    await here.sync();
    const heard = readPresenceElsewhere(here.db)?.centres.find(({ id }) => id === centres.thereId);
    expect(heard?.report).toMatchObject({ specialists: 0, plan: presence });
    expect(heard?.reportedAt).not.toBeNull();
  });
});

describe('an offer that nobody answers', () => {
  it('comes back by the time written in it, on the clock of the centre it comes from', () => {
    const { here } = centres;
    const visitId = serving(here);
    decide(here, visitId, aHandoff({ answerMinutes: 10 }));
    here.time.advance(10 * MINUTE_MS - 1);
    returnUnanswered(here);
    expect(loadState(here.db, 'visit', visitId)).toMatchObject({ level: 2, status: 'waiting' });
    here.time.advance(1);
    returnUnanswered(here);
    expect(loadState(here.db, 'visit', visitId)).toMatchObject({
      level: 1,
      status: 'waiting',
      handoffs: [{ status: 'unanswered' }],
    });
    const before = lastEvent(here.db, visitId)?.id;
    returnUnanswered(here);
    expect(lastEvent(here.db, visitId)?.id).toBe(before);
  });

  it('is not brought back by the centre that was asked', async () => {
    const { here, there } = centres;
    const visitId = serving(here);
    decide(here, visitId, ask());
    await here.sync();
    await there.sync();
    there.time.advance(24 * 60 * MINUTE_MS);
    returnUnanswered(there);
    expect(loadState(there.db, 'visit', visitId)?.handoffs?.[0]?.status).toBe('offered');
  });
});

function ask(): VisitCommand {
  const target = { kind: 'centre', centreId: centres.thereId, institutionId: 'vsaa' } as const;
  return aHandoff({ clientMoves: false, fromCentreId: centres.here.centre()?.id ?? null, target });
}

function reply() {
  return {
    handoffId: 'h1',
    by: 'Jānis Liepiņš',
    centreId: centres.thereId,
    text: 'Ar arhīva izziņu pietiek.',
  };
}

function today(office: SyncOffice): string {
  return localDate(office.clock.now());
}

/** A client at a counter, as the office records it. */
function serving(office: SyncOffice): string {
  const visitId = office.newId();
  const ticket = ticketIssued({ businessDay: today(office) });
  office.command((work) => work.decide('visit', visitId, () => happened(ticket)));
  const counter = '1. lodziņš';
  decide(office, visitId, { kind: 'call', counter });
  decide(office, visitId, { kind: 'startService', counter });
  return visitId;
}

function decide(office: SyncOffice, visitId: string, command: VisitCommand): void {
  office.command((work) => work.decide('visit', visitId, (state) => decideVisit(state, command, work)));
}
