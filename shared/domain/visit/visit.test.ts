import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { USUAL_RECALL } from '#shared/domain/visit/recall.ts';
import { reservationOf } from '#shared/domain/visit/handoff/place.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { NOON } from '#tests/factories/journal.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { call, consult, identity, issue, start, triage } from '#tests/factories/visitCommands.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const recall: VisitCommand = { kind: 'recall', counter: '1. lodziņš', rule: USUAL_RECALL };
const comeBack: VisitCommand = { kind: 'returnBack', rule: USUAL_RECALL, targetMinutes: 20 };
const finish: VisitCommand = { kind: 'finish', ratingOffered: true };

describe('a visit', () => {
  it('is due its target time after the ticket', () => {
    const { state } = new Life().do(issue);
    expect(state).toMatchObject({ status: 'waiting', dueAt: NOON + 21 * MINUTE_MS });
  });

  it('is called only while waiting, and served only at the counter that called', () => {
    const life = new Life().do(issue, call);
    expect(life.try(call)).toBe('visit.notWaiting');
    expect(life.try({ kind: 'startService', counter: '2. lodziņš' })).toBe('visit.notAtThisCounter');
    expect(life.do(start).state?.status).toBe('serving');
  });

  it('is called at most three times', () => {
    const life = new Life().do(issue, call, recall, recall);
    expect(life.try(recall)).toBe('visit.calledEnough');
  });

  it('cannot be finished without an outcome (QUE-03)', () => {
    const life = new Life().do(issue, call, start);
    expect(life.try(finish)).toBe('visit.noOutcome');
    expect(life.do(consult, finish).state?.status).toBe('finished');
  });

  it('keeps the place of one who comes back after a missed call, once', () => {
    const life = new Life().do(issue, call, { kind: 'markMissed' });
    life.do(comeBack);
    expect(life.state).toMatchObject({ status: 'waiting', hasReturned: true, dueAt: NOON + 21 * MINUTE_MS });
    life.do(call, { kind: 'markMissed' });
    expect(life.try(comeBack)).toBe('visit.alreadyReturned');
  });

  it('puts one who comes back after the grace time behind those who wait, with the same number', () => {
    const life = new Life().do(issue, call, { kind: 'markMissed' });
    const graceMs = USUAL_RECALL.graceMinutes * MINUTE_MS;
    expect(life.try(comeBack, graceMs + 1)).toBeNull();
    expect(life.state).toMatchObject({ status: 'waiting', ticket: 'A001', dueAt: life.now + 20 * MINUTE_MS });
  });

  it('gives the client time to come between two calls, and waits no hour when the clock was moved back', () => {
    const life = new Life().do(issue, call);
    const pauseMs = USUAL_RECALL.pauseSeconds * 1000;
    expect(life.try(recall, pauseMs - 1)).toBe('visit.recallTooSoon');
    expect(life.try(recall, 1)).toBeNull();
    expect(life.try(recall, -60 * MINUTE_MS)).toBeNull();
  });

  it('keeps in the call who was passed over', () => {
    const life = new Life().do(issue, { ...call, passedOver: 'A000' });
    expect(life.events.at(-1)?.payload).toMatchObject({ passedOver: 'A000' });
  });

  it('never was, once its ticket is taken back; not after a call, and not later than ten seconds', () => {
    const ticket = new Life().do(issue);
    const [event] = ticket.events;
    if (!event) throw new Error('a ticket was given');
    const takeBack: VisitCommand = { kind: 'takeTicketBack', event };
    expect(new Life().do(issue).try(takeBack, UNDO_WINDOW_MS + 1)).toBe('visit.undoTooLate');
    const called = new Life().do(issue, call);
    expect(called.try(takeBack, -MINUTE_MS)).toBe('visit.ticketInUse');
    ticket.do({ kind: 'addNote', text: 'pēc slēgšanas' });
    expect(ticket.try(takeBack, -MINUTE_MS)).toBeNull();
    expect(ticket.state).toBeNull();
    expect(ticket.try(call)).toBe('visit.unknown');
  });

  it('of an appointment can be taken back for as long as nobody has called it', () => {
    const [event] = new Life().do(issue).events;
    if (!event) throw new Error('a ticket was given');
    const takeBack: VisitCommand = { kind: 'takeTicketBack', event, isCheckIn: true };
    expect(new Life().do(issue).try(takeBack, 30 * MINUTE_MS)).toBeNull();
    expect(new Life().do(issue, call).try(takeBack)).toBe('visit.ticketInUse');
  });

  it('of an appointment is due when the settings of the queue say, by how late the client is', () => {
    const appointment = { id: 'a1', from: 0, level: 1, institutionId: null } as const;
    const late: VisitCommand = { ...issue, appointment, agreedDueAt: 60 * MINUTE_MS };
    expect(new Life().do(late).state?.dueAt).toBe(60 * MINUTE_MS);
  });

  it('cannot be taken back for an hour when the clock was moved back by one', () => {
    expect(new Life().do(issue, call).undoLast(-60 * MINUTE_MS)).toBe('visit.undoTooLate');
  });

  it('keeps number and first due time when handed to another level', () => {
    const life = new Life().do(issue, call, start, aHandoff());
    expect(life.state).toMatchObject({
      status: 'waiting',
      level: 2,
      ticket: 'A001',
      dueAt: NOON + 21 * MINUTE_MS,
    });
  });

  it('needs a client before the identity is checked, and a document that is still valid', () => {
    const life = new Life().do(issue, call, start);
    expect(life.try(identity)).toBe('visit.noClient');
    life.do({ kind: 'linkClient', clientId: CLIENT });
    expect(life.try({ ...identity, validTo: '2026-11-23' })).toBe('visit.documentExpired');
    expect(life.do(identity).state?.identityCheck).toMatchObject({ document: 'passport' });
  });

  it('forgets the identity check when another client is linked', () => {
    const life = new Life().do(issue, call, start, { kind: 'linkClient', clientId: CLIENT }, identity);
    life.do({ kind: 'linkClient', clientId: '22222222-2222-4222-8222-222222222222' });
    expect(life.state).toMatchObject({ identityCheck: null, representative: null });
  });

  it.each(['call', 'markMissed', 'finish'] as const)(
    'takes back %s within ten seconds and not later',
    (kind) => {
      const until: Record<typeof kind, VisitCommand[]> = {
        call: [issue, call],
        markMissed: [issue, call, { kind: 'markMissed' }],
        finish: [issue, call, start, consult, finish],
      };
      const before = new Life().do(...until[kind].slice(0, -1)).state;
      const late = new Life().do(...until[kind]);
      expect(late.undoLast(UNDO_WINDOW_MS + 1)).toBe('visit.undoTooLate');
      const life = new Life().do(...until[kind]);
      expect(life.undoLast(UNDO_WINDOW_MS)).toBeNull();
      const undone = life.state;
      expect(undone?.status).toBe(before?.status);
      expect(undone?.calls).toBe(before?.calls);
    },
  );

  it('takes nothing back that others do not see', () => {
    const life = new Life().do(issue, call, start);
    expect(life.undoLast(1)).toBe('visit.cannotUndo');
  });

  it('of a group on one ticket is one visit of so many people', () => {
    const group = { ...issue, triage: { ...triage, people: 5 } };
    expect(new Life().do(group).state).toMatchObject({ ticket: 'A001', people: 5 });
    expect(new Life().do(issue).state?.people).toBe(1);
  });

  it('of a paper slip keeps the time written on it and says when it was entered', () => {
    const slip: VisitCommand = {
      kind: 'enterSlip',
      triage,
      ticket: 'P07',
      category: 'A',
      targetMinutes: 20,
      takenAt: NOON - 30 * MINUTE_MS,
      result: 'waiting',
    };
    const { state } = new Life().do(slip);
    expect(state).toMatchObject({
      status: 'waiting',
      arrivedAt: NOON - 30 * MINUTE_MS,
      dueAt: NOON - 10 * MINUTE_MS,
      slip: { enteredAt: NOON + MINUTE_MS, result: 'waiting' },
    });
    expect(state && stageTimesOf(state, NOON).waiting).toBe(30 * MINUTE_MS);
    expect(new Life().do({ ...slip, result: 'served' }).state).toMatchObject({
      status: 'finished',
      outcomes: [{ kind: 'consultation' }],
    });
    expect(new Life().do({ ...slip, result: 'left' }).state?.status).toBe('left');
    expect(new Life().try({ ...slip, takenAt: NOON + 5 * MINUTE_MS })).toBe('visit.slipInFuture');
    const yesterday = { ...slip, takenAt: NOON - 24 * 60 * MINUTE_MS };
    expect(new Life().try(yesterday)).toBe('visit.slipDayOver');
  });

  it('goes on in a room and comes back, only while somebody serves the client (QUE-09)', () => {
    const room: VisitCommand = { kind: 'moveToRoom', room: 'Sarunu telpa' };
    const life = new Life().do(issue, call);
    expect(life.try(room)).toBe('visit.notInService');
    expect(life.do(start, room).state).toMatchObject({ room: 'Sarunu telpa', status: 'serving' });
    expect(life.try(room)).toBe('visit.alreadyThere');
    expect(life.do({ kind: 'moveToRoom', room: null }).state?.room).toBeNull();
    expect(life.do(room, { kind: 'park', minutes: 5, note: '' }).state?.room).toBeNull();
  });

  it('that is called to a room leaves no trace of it when the call is taken back', () => {
    const life = new Life().do(issue, { ...call, room: 'Sarunu telpa' });
    expect(life.state).toMatchObject({ room: 'Sarunu telpa', calledTo: 'Sarunu telpa' });
    life.undoLast(UNDO_WINDOW_MS);
    expect(life.state?.calledTo ?? null).toBeNull();
  });

  it('stays consistent whatever is pressed in whatever order', () => {
    const commands: VisitCommand[] = [
      issue,
      call,
      recall,
      start,
      { kind: 'markMissed' },
      { kind: 'markLeft' },
      comeBack,
      { kind: 'park', minutes: 30, note: '' },
      { kind: 'resume', counter: '1. lodziņš' },
      aHandoff(),
      aHandoff({ handoffId: 'h2', clientMoves: false }),
      { kind: 'refuseHandoff', handoffId: 'h1', reason: 'simple', by: '', centreId: null, text: '' },
      { kind: 'answerHandoff', handoffId: 'h2', by: '', centreId: null, text: 'Jā' },
      { kind: 'returnUnanswered', handoffId: 'h1' },
      { kind: 'moveToRoom', room: 'Sarunu telpa' },
      { kind: 'linkClient', clientId: CLIENT },
      identity,
      consult,
      finish,
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 40 }), (pressed) => {
        const life = new Life();
        for (const command of pressed) life.try(command);
        const { state } = life;
        if (!state) return;
        const holdsCounter = ['called', 'serving', 'parked', 'finished'].includes(state.status);
        expect(state.counter !== null).toBe(holdsCounter);
        expect(state.finishedAt !== null).toBe(['finished', 'left'].includes(state.status));
        expect(state.status === 'finished' && state.outcomes.length === 0).toBe(false);
        expect(state.identityCheck !== null && state.clientId === null).toBe(false);
        expect(state.dueAt).toBeGreaterThanOrEqual(state.arrivedAt);
      }),
    );
  });
});

describe('a client with an appointment (design 5)', () => {
  const agreed = (minutes: number) => ({
    id: CLIENT,
    from: NOON + (minutes + 1) * MINUTE_MS,
    level: 2 as const,
    institutionId: 'vsaa',
  });
  const dueAfter = (minutes: number, need: 'none' | 'withInfant' = 'none'): number => {
    const life = new Life().do({
      ...issue,
      triage: { ...triage, need },
      targetMinutes: 5,
      appointment: agreed(minutes),
    });
    return ((life.state?.dueAt ?? 0) - life.now) / MINUTE_MS;
  };

  it('is due at the agreed time, at arrival when that is later, and a reason for priority comes first', () => {
    expect(dueAfter(40)).toBe(40);
    expect(dueAfter(-15)).toBe(0);
    expect(dueAfter(40, 'withInfant')).toBe(5);
    expect(dueAfter(3, 'withInfant')).toBe(3);
  });

  it('waits for the institution that was agreed', () => {
    const life = new Life().do({ ...issue, appointment: agreed(10) });
    expect(life.state).toMatchObject({ level: 2, appointment: { institutionId: 'vsaa' } });
    expect(life.state && reservationOf(life.state)).toEqual({ reservedFor: null, institutionId: 'vsaa' });
  });
});
