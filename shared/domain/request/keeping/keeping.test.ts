import { describe, expect, it } from 'vitest';
import type { KeepingCommand } from '#shared/domain/request/keeping/decide.ts';
import { isGuest, whyNotHere, whyNotKeptHere } from '#shared/domain/request/keeping/whereabouts.ts';
import { after, factsOf, folded, HAND_OVER, refusal, RESULT, verdict } from '#tests/factories/requestLife.ts';

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

const BUS = '22222222-2222-4222-8222-222222222222';
const OTHER_BUS = '33333333-3333-4333-8333-333333333333';
const withBus = { ...bus, mobileCentreId: BUS } as const;
const homeward = { kind: 'bringBack' } as const;

describe('a result that goes with the bus of a mobile centre (MOB-01)', () => {
  const home = after().centreId;

  it('says which; the history of who had it stays when it goes elsewhere', () => {
    expect(after(RESULT, withBus)).toMatchObject({ placement: { mobileCentreId: BUS }, carriers: [BUS] });
    const moved = after(RESULT, withBus, { ...withBus, mobileCentreId: OTHER_BUS }, withBus, shelf);
    expect(moved).toMatchObject({ placement: { where: 'shelf' }, carriers: [BUS, OTHER_BUS] });
    expect(moved.placement?.mobileCentreId).toBeUndefined();
    // As before there were mobile centres, and on a shelf no bus is meant.
    expect(after(RESULT, bus).carriers).toBeUndefined();
    expect(after(RESULT, { ...shelf, mobileCentreId: BUS }).carriers).toBeUndefined();
  });

  it('is given out of hand only by who has it', () => {
    const onBus = after(RESULT, withBus);
    expect([whyNotHere(onBus, home), whyNotHere(onBus, BUS)]).toEqual(['request.onBus', null]);
    const atHome = after(RESULT, withBus, shelf);
    expect([whyNotHere(atHome, home), whyNotHere(atHome, BUS)]).toEqual([null, 'request.tookBack']);
    expect([isGuest(onBus, home), isGuest(onBus, BUS), isGuest(after(RESULT), BUS)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('its own centre says where it lies; the crew only at which stop, and that it comes back', () => {
    const onBus = after(RESULT, withBus);
    const tell = { kind: 'tellClient', how: 'phone', isReached: true } as const;
    expect(whyNotKeptHere(onBus, shelf, home)).toBeNull();
    expect(whyNotKeptHere(onBus, tell, home)).toBeNull();
    expect(whyNotKeptHere(onBus, letter, home)).toBe('request.onBus');
    expect(whyNotKeptHere(onBus, homeward, home)).toBe('request.onBus');
    expect(whyNotKeptHere(onBus, homeward, BUS)).toBeNull();
    expect(whyNotKeptHere(onBus, withBus, BUS)).toBeNull();
    expect(whyNotKeptHere(onBus, tell, BUS)).toBeNull();
    for (const command of [shelf, letter, back, { ...withBus, mobileCentreId: OTHER_BUS }]) {
      expect(whyNotKeptHere(onBus, command, BUS)).toBe('request.bringBackFirst');
    }
    expect(whyNotKeptHere(after(RESULT, withBus, shelf), homeward, BUS)).toBe('request.tookBack');
  });

  it('comes back when nobody came for it, and until it is on a shelf the crew can hand it over', () => {
    const coming = after(RESULT, withBus, homeward);
    expect(coming.placement).toMatchObject({ mobileCentreId: BUS, isComingBack: true, place: 'Tome' });
    expect(coming.status).toBe('resultReady');
    expect(refusal(coming, homeward)).toBe('request.notOnBus');
    expect(refusal(after(RESULT, shelf), homeward)).toBe('request.notOnBus');
    expect(whyNotHere(coming, BUS)).toBeNull();
    expect(after(RESULT, withBus, homeward, shelf).placement).toMatchObject({ where: 'shelf' });
    expect(after(RESULT, withBus, homeward, withBus).placement?.isComingBack).toBeUndefined();
  });

  it('what a crew says of a result that was taken off meanwhile changes nothing and is no contradiction', () => {
    const onBus = after(RESULT, withBus);
    const taken = after(RESULT, withBus, shelf);
    expect(folded(taken, factsOf(onBus, homeward)).placement).toEqual(taken.placement);
    expect(folded(taken, factsOf(onBus, { ...withBus, isSaidOnBus: true })).placement).toEqual(
      taken.placement,
    );
    expect(verdict(onBus, homeward, after(RESULT, withBus, shelf, HAND_OVER))).toBeNull();
    expect(verdict(onBus, homeward, after(RESULT, withBus, HAND_OVER))).toBe('request.alreadyHandedOver');
  });

  it('cannot be handed over twice: at the counter after it was on the bus, and on the bus', () => {
    const onBus = after(RESULT, withBus);
    const onBusHanded = after(RESULT, withBus, HAND_OVER);
    expect(verdict(onBus, HAND_OVER, after(RESULT, withBus, shelf, HAND_OVER))).toBe(
      'request.alreadyHandedOver',
    );
    expect(verdict(onBus, shelf, onBusHanded)).toBe('request.alreadyHandedOver');
    expect(verdict(after(RESULT, withBus, shelf), HAND_OVER, onBusHanded)).toBe('request.alreadyHandedOver');
  });
});
