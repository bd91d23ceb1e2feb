import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { lapsedHandoffs } from '#shared/domain/visit/handoff/decide.ts';
import { reservationOf } from '#shared/domain/visit/handoff/place.ts';
import type { Handoff } from '#shared/domain/visit/handoff/types.ts';
import { stageTimesOf } from '#shared/domain/visit/stages.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { aHandoff } from '#tests/factories/handoff.ts';
import { Life } from '#tests/factories/visitLife.ts';
import { call, consult, issue, start } from '#tests/factories/visitCommands.ts';

const finish: VisitCommand = { kind: 'finish', ratingOffered: false };
const answer = { handoffId: 'h1', by: 'Jānis Liepiņš', centreId: null };
const accept: VisitCommand = { kind: 'acceptHandoff', ...answer };
const sayYes: VisitCommand = { kind: 'answerHandoff', ...answer, text: 'Ar arhīva izziņu pietiek.' };
const refuse: VisitCommand = { kind: 'refuseHandoff', ...answer, reason: 'simple', text: '' };
const lapse: VisitCommand = { kind: 'returnUnanswered', handoffId: 'h1' };
const close: VisitCommand = { kind: 'closeCase', ...answer, how: 'settled', text: 'Aizbildnim izsniegts.' };

const served = (): Life => new Life().do(issue, call, start);
const handoffOf = ({ state }: Life): Handoff | undefined => state?.handoffs?.at(-1);
const reservedFor = ({ state }: Life): string | null => state && reservationOf(state).reservedFor;

describe('handing a visit on', () => {
  it('keeps number and first due time, and stores levels, reason, institution, time in and out (LVL-06)', () => {
    const before = served();
    const { ticket, dueAt } = before.state ?? {};
    const life = before.do(aHandoff()).by('janis').do(call, start, consult, finish);
    expect(life.state).toMatchObject({ ticket, dueAt, level: 2, status: 'finished' });
    expect(handoffOf(life)).toMatchObject({
      fromLevel: 1,
      toLevel: 2,
      reason: 'needsSpecialist',
      institutionId: 'vsaa',
      fromStaffId: 'anna',
      takenBy: 'janis',
      status: 'ended',
      words: { question: 'Kāds ir stāžs līdz 1996?' },
    });
    const { offeredAt, takenAt, outAt } = handoffOf(life) ?? {};
    expect(takenAt).toBe((offeredAt ?? 0) + 2 * MINUTE_MS);
    expect(outAt).toBe(life.now);
  });

  it('asks why a simple service does not stay at level 1 (LVL-10)', () => {
    const life = served();
    expect(life.try(aHandoff({ isSimple: true }))).toBe('visit.simpleNeedsReason');
    const words = { ...aHandoff().words, whyNotHere: 'Klients strīdas par sistēmas datiem' };
    expect(life.try(aHandoff({ isSimple: true, words }))).toBeNull();
  });

  it('keeps the client for whom it was offered to, and for whoever took it', () => {
    const toPerson = served().do(aHandoff({ target: { kind: 'person', staffId: 'janis' } }));
    expect(reservedFor(toPerson)).toBe('janis');
    expect(reservedFor(served().do(aHandoff()))).toBeNull();
    expect(reservedFor(served().do(aHandoff()).by('juris').do(accept))).toBe('juris');
  });

  it('comes back to the sender with the reason when refused, and counts a wrong choice', () => {
    const life = served().do(aHandoff()).by('janis').do(refuse);
    expect(life.state).toMatchObject({ status: 'waiting', level: 1 });
    expect(handoffOf(life)).toMatchObject({ status: 'refused', refusal: 'simple', outBy: 'janis' });
    expect(reservedFor(life)).toBe('anna');
  });

  it('can be given back from the specialist’s counter, too', () => {
    const life = served().do(aHandoff()).by('janis').do(call, start, refuse);
    expect(life.state).toMatchObject({ status: 'waiting', level: 1, counter: null });
  });

  it('is refused for a less plain reason only with words', () => {
    const life = served().do(aHandoff());
    const vague: VisitCommand = { kind: 'refuseHandoff', ...answer, reason: 'moreInformation', text: ' ' };
    expect(life.try(vague)).toBe('visit.handoffNeedsText');
  });

  it('comes back by itself when its time is over, and not a millisecond before', () => {
    const life = served().do(aHandoff({ answerMinutes: 10 }));
    expect(life.try(lapse, 10 * MINUTE_MS - 1)).toBe('visit.handoffNotDue');
    expect(life.state && lapsedHandoffs(life.state, life.now + 1)).toHaveLength(1);
    expect(life.try(lapse, 1)).toBeNull();
    expect(life.state).toMatchObject({ status: 'waiting', level: 1 });
    expect(reservedFor(life)).toBe('anna');
  });

  it('does not come back once it was accepted or the client was called', () => {
    const accepted = served().do(aHandoff()).by('janis').do(accept);
    expect(accepted.try(lapse, 60 * MINUTE_MS)).toBe('visit.handoffNotDue');
    const called = served().do(aHandoff()).by('janis').do(call);
    expect(called.try(lapse, 60 * MINUTE_MS)).toBe('visit.handoffNotDue');
  });

  it('is taken back within ten seconds as if it had not been', () => {
    const life = served().do(aHandoff());
    expect(life.undoLast(UNDO_WINDOW_MS)).toBeNull();
    expect(life.state).toMatchObject({ status: 'serving', level: 1, counter: '1. lodziņš' });
    expect(life.state?.handoffs ?? []).toEqual([]);
  });
});

describe('asking without sending the client', () => {
  const ask = aHandoff({ clientMoves: false });

  it('leaves the client at the counter and brings the answer there', () => {
    const life = served().do(ask).by('janis').do(sayYes);
    expect(life.state).toMatchObject({ status: 'serving', counter: '1. lodziņš', level: 1 });
    expect(handoffOf(life)?.reply).toEqual({ text: 'Ar arhīva izziņu pietiek.', by: 'Jānis Liepiņš' });
  });

  it('is answered even when the visit is over or the time has run out', () => {
    const over = served().do(ask, consult, finish).by('janis').do(sayYes);
    expect(over.state?.status).toBe('finished');
    expect(handoffOf(over)?.status).toBe('answered');
  });

  it('may bring the colleague to the client, and nobody comes for one who has gone (LVL-09)', () => {
    const come = aHandoff({ clientMoves: false, meetAt: 'counter' });
    const life = served().do(come).by('janis').do(accept);
    expect(life.state).toMatchObject({ status: 'serving', counter: '1. lodziņš', level: 1 });
    expect(handoffOf(life)).toMatchObject({ status: 'accepted', meetAt: 'counter' });
    expect(handoffOf(life.by('anna').do(consult, finish))).toMatchObject({ status: 'ended' });
    expect(served().try(aHandoff({ meetAt: 'counter' }))).toBe('visit.nobodyToMeet');
    const target = { kind: 'centre', centreId: 'ogre', institutionId: 'vsaa' } as const;
    expect(served().try(aHandoff({ target, clientMoves: false, meetAt: 'office' }))).toBe(
      'visit.nobodyToMeet',
    );
  });

  it('is the only way to another centre', () => {
    const target = { kind: 'centre', centreId: 'ogre', institutionId: 'vsaa' } as const;
    expect(served().try(aHandoff({ target }))).toBe('visit.clientStaysHere');
    const life = served().do(aHandoff({ target, clientMoves: false, fromCentreId: 'salaspils' }));
    expect(life.state).toMatchObject({ status: 'serving', homeCentreId: 'salaspils' });
  });
});

describe('a non-standard case (level 3)', () => {
  const toManager = aHandoff({ toLevel: 3, reason: 'nonStandard' });

  it('is closed with what was done, and the client who came along is served by it', () => {
    const life = served().do(toManager).by('mara').do(accept, close);
    expect(handoffOf(life)).toMatchObject({ status: 'closed', ending: 'settled', takenBy: 'mara' });
    expect(life.state).toMatchObject({ status: 'finished', outcomes: [{ kind: 'consultation' }] });
  });

  it('may be answered instead, and the client goes back to the sender', () => {
    const life = served().do(toManager).by('mara').do(sayYes);
    expect(life.state).toMatchObject({ status: 'waiting', level: 1 });
    expect(reservedFor(life)).toBe('anna');
  });

  it('needs words at its end, and is closed by level 3 only', () => {
    expect(
      served()
        .do(toManager)
        .try({ ...close, text: ' ' }),
    ).toBe('visit.handoffNeedsText');
    expect(served().do(aHandoff()).try(close)).toBe('visit.notACase');
  });
});

describe('stage times', () => {
  it('come from the events: waiting, way, service, held', () => {
    const life = served().do(
      { kind: 'park', minutes: 5, note: '' },
      { kind: 'resume', counter: '1. lodziņš' },
    );
    life.do(aHandoff()).by('janis').do(call, start, consult, finish);
    const minutes = { waiting: 2, way: 2, service: 4, held: 1 };
    expect(life.state && stageTimesOf(life.state, life.now)).toEqual(
      Object.fromEntries(Object.entries(minutes).map(([stage, count]) => [stage, count * MINUTE_MS])),
    );
  });

  it('add up to the whole visit whatever happens', () => {
    const commands: VisitCommand[] = [
      call,
      start,
      aHandoff(),
      accept,
      refuse,
      sayYes,
      lapse,
      consult,
      finish,
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 30 }), (pressed) => {
        const life = new Life().do(issue);
        for (const command of pressed) life.try(command);
        const { state } = life;
        if (!state) return;
        const sum = Object.values(stageTimesOf(state, life.now)).reduce((total, ms) => total + ms, 0);
        expect(sum).toBe((state.finishedAt ?? life.now) - state.arrivedAt);
      }),
    );
  });
});
