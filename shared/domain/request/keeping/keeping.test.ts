import { describe, expect, it } from 'vitest';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { evolveRequest, judgeRequest } from '#shared/domain/request/evolve.ts';
import type { KeepingCommand } from '#shared/domain/request/keeping/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { requestRegistered } from '#tests/factories/events.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const context = { now: 0, actor: { kind: 'staff', staffId: 'anna' as StaffId, counter: null } } as const;

const result: RequestCommand = {
  kind: 'returnResult',
  outcome: 'positive',
  resultKind: 'document',
  content: 'Lēmums',
  reasons: '',
  nextStep: '',
};
const handOver = { kind: 'handOver', to: 'client', visitId: null, receivedBy: 'J', signature: null } as const;
const shelf = { kind: 'placeResult', where: 'shelf', place: ' A 12 ', stopOn: null, isSealed: true } as const;
const bus = { ...shelf, where: 'bus', place: 'Tome', stopOn: '2026-12-01' } as const;
const letter = { kind: 'sendResult', how: 'registeredPost', tracking: 'RR123456785LV' } as const;
const back = { kind: 'sendResultBack', reason: 'unclaimed', tracking: '', words: '' } as const;

describe('a result on its way to its client (HND-05)', () => {
  it('lies on a shelf, or goes with the bus to a stop on a day', () => {
    expect(after(result, shelf)?.placement).toMatchObject({ where: 'shelf', place: 'A 12', isSealed: true });
    expect(after(result, shelf, bus)?.placement).toMatchObject({ where: 'bus', stopOn: '2026-12-01' });
    expect(ruleOf(after(result), { ...shelf, place: ' ' })).toBe('request.placeMissing');
    expect(ruleOf(after(result), { ...bus, stopOn: null })).toBe('request.stopDayMissing');
  });

  it('is told of, and each try is kept with how it went', () => {
    const state = after(
      result,
      { kind: 'tellClient', how: 'phone', isReached: false },
      { kind: 'tellClient', how: 'sms', isReached: true },
    );
    expect(state?.tellings).toMatchObject([
      { how: 'phone', isReached: false, staffId: 'anna' },
      { how: 'sms', isReached: true },
    ]);
    expect(state?.status).toBe('resultReady');
  });

  it('is sent on; a registered letter has a number (HND-01)', () => {
    expect(after(result, shelf, letter)).toMatchObject({
      status: 'sent',
      sending: { how: 'registeredPost' },
    });
    expect(after(result, shelf, letter)?.placement).toBeUndefined();
    expect(ruleOf(after(result), { ...letter, tracking: ' ' })).toBe('request.trackingMissing');
    expect(after(result, { ...letter, how: 'post', tracking: '' })?.sending?.tracking).toBeNull();
  });

  it('goes back to its owner, for another reason only with words, which are personal', () => {
    expect(after(result, back)).toMatchObject({ status: 'sentBack', sendingBack: { reason: 'unclaimed' } });
    expect(ruleOf(after(result), { ...back, reason: 'other' })).toBe('request.reasonNeedsWords');
    expect(after(result, { ...back, reason: 'other', words: 'Miris' })?.sendingBack?.words).toBe('Miris');
  });

  it('is here again when it comes back, and then goes any way', () => {
    expect(after(result, letter, shelf)?.status).toBe('resultReady');
    expect(after(result, letter, shelf, handOver)?.status).toBe('handedOver');
    expect(after(result, back, shelf, letter)?.status).toBe('sent');
  });

  it('is nobody’s to move before it is there, and after it went', () => {
    const all: readonly KeepingCommand[] = [
      shelf,
      { kind: 'tellClient', how: 'sms', isReached: true },
      letter,
      back,
    ];
    for (const command of all) {
      expect(ruleOf(after(), command)).toBe('request.noResult');
      expect(ruleOf(after(result, handOver), command)).toBe('request.alreadyHandedOver');
    }
    expect(ruleOf(after(result, letter), back)).toBe('request.alreadySent');
    expect(ruleOf(after(result, back), letter)).toBe('request.alreadySentBack');
    expect(ruleOf(after(result, letter), handOver)).toBe('request.alreadySent');
  });

  it('cannot go two ways: the second that arrives contradicts the first, and a person is asked', () => {
    const sent = eventOf(after(result), letter);
    const handed = eventOf(after(result), handOver);
    expect(judgeRequest(after(result, handOver), sent)).toBe('request.alreadyHandedOver');
    expect(judgeRequest(after(result, letter), handed)).toBe('request.alreadySent');
    expect(judgeRequest(after(result, back), sent)).toBe('request.alreadySentBack');
    expect(judgeRequest(after(result, handOver), eventOf(after(result), shelf))).toBe(
      'request.alreadyHandedOver',
    );
    // Somebody else put it elsewhere, or told the client, too: nothing to settle.
    expect(judgeRequest(after(result, shelf), eventOf(after(result), bus))).toBeNull();
    expect(judgeRequest(after(result), sent)).toBeNull();
  });

  it('counts as handed over where the person who settles it says that it was', () => {
    const { kind: _, ...handover } = handOver;
    expect(after(result, letter, { kind: 'replaceHandover', ...handover })?.status).toBe('handedOver');
  });
});

function after(...commands: readonly RequestCommand[]): RequestState | null {
  let state = evolveRequest(null, stored(requestRegistered(CLIENT)));
  for (const command of commands) state = evolveRequest(state, eventOf(state, command));
  return state;
}

function eventOf(state: RequestState | null, command: RequestCommand): FoldableEvent {
  const decision = decideRequest(state, command, context);
  if (!decision.ok) throw new Error(decision.error.rule);
  const [event] = decision.value;
  if (!event) throw new Error('nothing happened');
  return stored(event);
}

function ruleOf(state: RequestState | null, command: RequestCommand): string | null {
  const decision = decideRequest(state, command, context);
  return decision.ok ? null : decision.error.rule;
}

function stored(event: NewEvent): FoldableEvent {
  return {
    id: 'e' as EventId,
    at: 1,
    actor: context.actor,
    undoOf: null,
    ...event,
    personal: (event.personal ?? []).map((part) => ({ ...part, hash: '', salt: '' })),
  };
}
