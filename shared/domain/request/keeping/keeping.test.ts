import { describe, expect, it } from 'vitest';
import type { KeepingCommand } from '#shared/domain/request/keeping/decide.ts';
import { after, HAND_OVER, refusal, RESULT, verdict } from '#tests/factories/requestLife.ts';

const shelf = { kind: 'placeResult', where: 'shelf', place: ' A 12 ', stopOn: null, isSealed: true } as const;
const bus = { ...shelf, where: 'bus', place: 'Tome', stopOn: '2026-12-01' } as const;
const letter = { kind: 'sendResult', how: 'registeredPost', tracking: 'RR123456785LV' } as const;
const back = { kind: 'sendResultBack', reason: 'unclaimed', tracking: '', words: '' } as const;

describe('a result on its way to its client (HND-05)', () => {
  it('lies on a shelf, or goes with the bus to a stop on a day', () => {
    expect(after(RESULT, shelf).placement).toMatchObject({ where: 'shelf', place: 'A 12', isSealed: true });
    expect(after(RESULT, shelf, bus).placement).toMatchObject({ where: 'bus', stopOn: '2026-12-01' });
    expect(refusal(after(RESULT), { ...shelf, place: ' ' })).toBe('request.placeMissing');
    expect(refusal(after(RESULT), { ...bus, stopOn: null })).toBe('request.stopDayMissing');
  });

  it('is told of, and each try is kept with how it went', () => {
    const state = after(
      RESULT,
      { kind: 'tellClient', how: 'phone', isReached: false },
      { kind: 'tellClient', how: 'sms', isReached: true },
    );
    expect(state.tellings).toMatchObject([
      { how: 'phone', isReached: false, staffId: 'anna' },
      { how: 'sms', isReached: true },
    ]);
    expect(state.status).toBe('resultReady');
  });

  it('is sent on; a registered letter has a number (HND-01)', () => {
    expect(after(RESULT, shelf, letter)).toMatchObject({
      status: 'sent',
      sending: { how: 'registeredPost' },
    });
    expect(after(RESULT, shelf, letter).placement).toBeUndefined();
    expect(refusal(after(RESULT), { ...letter, tracking: ' ' })).toBe('request.trackingMissing');
    expect(after(RESULT, { ...letter, how: 'post', tracking: '' }).sending?.tracking).toBeNull();
  });

  it('goes back to its owner, for another reason only with words, which are personal', () => {
    expect(after(RESULT, back)).toMatchObject({ status: 'sentBack', sendingBack: { reason: 'unclaimed' } });
    expect(refusal(after(RESULT), { ...back, reason: 'other' })).toBe('request.reasonNeedsWords');
    expect(after(RESULT, { ...back, reason: 'other', words: 'Miris' }).sendingBack?.words).toBe('Miris');
  });

  it('is here again when it comes back, and then goes any way', () => {
    expect(after(RESULT, letter, shelf).status).toBe('resultReady');
    expect(after(RESULT, letter, shelf, HAND_OVER).status).toBe('handedOver');
    expect(after(RESULT, back, shelf, letter).status).toBe('sent');
  });

  it('is nobody’s to move before it is there, and after it went', () => {
    const all: readonly KeepingCommand[] = [
      shelf,
      { kind: 'tellClient', how: 'sms', isReached: true },
      letter,
      back,
    ];
    for (const command of all) {
      expect(refusal(after(), command)).toBe('request.noResult');
      expect(refusal(after(RESULT, HAND_OVER), command)).toBe('request.alreadyHandedOver');
    }
    expect(refusal(after(RESULT, letter), back)).toBe('request.alreadySent');
    expect(refusal(after(RESULT, back), letter)).toBe('request.alreadySentBack');
    expect(refusal(after(RESULT, letter), HAND_OVER)).toBe('request.alreadySent');
  });

  it('cannot go two ways: the second that arrives contradicts the first, and a person is asked', () => {
    const here = after(RESULT);
    expect(verdict(here, letter, after(RESULT, HAND_OVER))).toBe('request.alreadyHandedOver');
    expect(verdict(here, HAND_OVER, after(RESULT, letter))).toBe('request.alreadySent');
    expect(verdict(here, letter, after(RESULT, back))).toBe('request.alreadySentBack');
    expect(verdict(here, shelf, after(RESULT, HAND_OVER))).toBe('request.alreadyHandedOver');
    // Somebody else put it elsewhere, or told the client, too: nothing to settle.
    expect(verdict(here, bus, after(RESULT, shelf))).toBeNull();
    expect(verdict(here, letter, here)).toBeNull();
  });

  it('counts as handed over where the person who settles it says that it was', () => {
    const { kind: _, ...handover } = HAND_OVER;
    expect(after(RESULT, letter, { kind: 'replaceHandover', ...handover }).status).toBe('handedOver');
  });
});
