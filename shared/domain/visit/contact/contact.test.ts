import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { channelFigures } from '#shared/domain/visit/contact/figures.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import { ANONYMOUS_SUBJECT } from '#shared/domain/visit/subject.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { aContact } from '#tests/factories/contact.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';

const pickedUp: VisitCommand = { kind: 'answerContact', seconds: 6 };
const written: VisitCommand = { kind: 'answerContact', seconds: null };
const consulted: VisitCommand = { kind: 'closeContact', outcome: 'consultation', note: '' };
const take: VisitCommand = { kind: 'takeContact', counter: '1. lodziņš' };
const planned = (minutes: number): VisitCommand => ({
  kind: 'planAnswer',
  dueAt: NOON + minutes * MINUTE_MS,
  forStaffId: 'ilze',
});

const stateOf = ({ state }: Life): VisitState => {
  if (!state) throw new Error('nothing has happened');
  return state;
};

describe('a call', () => {
  it('is a visit with a number, which never waits in the hall (TEL-04)', () => {
    const { status, ticket, arrivedAt, contact } = stateOf(new Life().do(aContact()));
    expect({ status, ticket, arrivedAt }).toEqual({ status: 'parked', ticket: 'T001', arrivedAt: NOON });
    expect(contact).toMatchObject({ channel: 'phone', answeredAt: null });
    expect(new Life().do(aContact()).try({ kind: 'call', counter: '1. lodziņš' })).toBe('visit.notWaiting');
  });

  it('ends as a consultation with the seconds it rang (TEL-01, TEL-03)', () => {
    const state = stateOf(new Life().do(aContact(), pickedUp, consulted));
    expect(state).toMatchObject({ status: 'finished', contact: { ringSeconds: 6, answeredAt: NOON + 6000 } });
    expect(state.outcomes.map(({ kind }) => kind)).toEqual(['consultation']);
  });

  it('counts its stages from the ring on', () => {
    const life = new Life().do(aContact(), pickedUp, consulted);
    const { waiting, service } = stageTimesOf(stateOf(life), life.now);
    expect([waiting, service]).toEqual([MINUTE_MS, MINUTE_MS]);
  });

  it('that was missed stays missed after it was called back', () => {
    const state = stateOf(new Life().do(aContact(), planned(30), consulted));
    expect(state).toMatchObject({ status: 'finished', contact: { answeredAt: null, forStaffId: 'ilze' } });
  });

  it('keeps name and number apart, so that they can be erased', () => {
    const { events } = new Life().do(aContact());
    expect(JSON.stringify(events[0]?.payload)).not.toContain('26123450');
    expect(events[0]?.personal[0]).toMatchObject({ subjectId: ANONYMOUS_SUBJECT });
    const known = new Life().do(aContact({ clientId: 'jānis' }));
    expect(known.events[0]?.personal[0]).toMatchObject({ subjectId: 'jānis' });
    expect(known.state?.clientId).toBe('jānis');
  });

  it('is read without its words once they are erased', () => {
    const life = new Life().do(aContact());
    life.events.splice(0, 1, ...life.events.slice(0, 1).map((event) => ({ ...event, personal: [] })));
    expect(stateOf(life).contact?.words).toBeUndefined();
  });

  it('can be opened again for ten seconds', () => {
    const life = new Life().do(aContact(), pickedUp, consulted);
    expect(life.undoLast(UNDO_WINDOW_MS)).toBeNull();
    expect(life.state?.status).toBe('serving');
    expect(life.do(consulted).undoLast(UNDO_WINDOW_MS + 1)).toBe('visit.undoTooLate');
  });
});

describe('what waits for an answer', () => {
  it('is taken to one counter, where only the question can be handed on', () => {
    const life = new Life().do(aContact(), pickedUp, planned(30), take);
    expect(life.state).toMatchObject({ status: 'serving', counter: '1. lodziņš', parkedUntil: null });
    expect(life.try({ ...take, counter: '2. lodziņš' })).toBe('contact.atAnotherCounter');
    expect(life.try(aHandoff())).toBe('visit.clientNotHere');
    life.do(aHandoff({ clientMoves: false }));
    expect(life.state).toMatchObject({ status: 'serving', counter: '1. lodziņš' });
  });

  it('is planned for a time that has not passed, and the first promise stays', () => {
    const life = new Life().do(aContact({ channel: 'email' }));
    expect(life.try(planned(-5))).toBe('contact.dueInPast');
    life.do(planned(90));
    expect(life.state).toMatchObject({ parkedUntil: NOON + 90 * MINUTE_MS });
    expect(life.state?.contact?.answerBy).toBe(NOON + 60 * MINUTE_MS);
  });

  it('of e-mails is answered when it ends', () => {
    const life = new Life().do(aContact({ channel: 'email' }), consulted);
    expect(life.state?.contact?.answeredAt).toBe(life.now);
  });

  it('is over once it ended, and never from the future', () => {
    const life = new Life().do(aContact(), pickedUp, consulted);
    expect(life.try(planned(90))).toBe('visit.closed');
    expect(life.try(consulted)).toBe('visit.closed');
    expect(new Life().try(aContact({ receivedAt: NOON + 90 * MINUTE_MS }))).toBe('contact.fromFuture');
    expect(new Life().try(consulted)).toBe('contact.notAContact');
  });
});

describe('figures of a channel', () => {
  const calls = [
    new Life().do(aContact(), pickedUp, consulted),
    new Life().do(aContact(), { kind: 'answerContact', seconds: 15 }, consulted),
    new Life().do(aContact(), planned(30)),
  ].map(stateOf);

  it('count calls apart from e-mails, and missed ones apart from answered ones (TEL-01)', () => {
    const email = stateOf(new Life().do(aContact({ channel: 'email' }), written, consulted));
    expect(channelFigures('phone', [...calls, email])).toEqual({
      channel: 'phone',
      received: 3,
      answered: 2,
      averageRingSeconds: 11,
      inTime: 1,
      consultations: 2,
      requests: 0,
    });
  });

  it('say how many e-mails were answered in their term (TEL-02)', () => {
    const late = new Life().do(aContact({ channel: 'email' }));
    late.now += 60 * MINUTE_MS;
    const inTime = new Life().do(aContact({ channel: 'email' }), consulted);
    const figures = channelFigures('email', [late.do(consulted), inTime].map(stateOf));
    expect(figures).toMatchObject({ answered: 2, inTime: 0.5, averageRingSeconds: null });
    expect(channelFigures('email', calls)).toMatchObject({ received: 0, inTime: null });
  });
});
