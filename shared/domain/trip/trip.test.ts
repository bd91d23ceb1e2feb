import { describe, expect, it } from 'vitest';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import { USUAL_TERMS } from '#shared/domain/retention/terms.ts';
import { isPastTerm } from '#shared/domain/retention/whatKeeps.ts';
import { decideTrip, type TripCommand } from '#shared/domain/trip/decide.ts';
import { evolveTrip } from '#shared/domain/trip/evolve.ts';
import { nextAct } from '#shared/domain/trip/nextAct.ts';
import { stopAt } from '#shared/domain/trip/stopAt.ts';
import type { PlannedStop, TripState, UndoableTripAct } from '#shared/domain/trip/types.ts';
import { momentOf } from '#shared/lib/time.ts';

const TODAY = '2026-05-20';
const TOME: PlannedStop = {
  ...{ stopId: 'tome', kind: 'regular', from: '09:00', to: '10:45', municipality: 'Ogres novads' },
  ...{ place: 'Tomes tautas nams', access: 'rampa pagalma pusē' },
};
const HOME: PlannedStop = {
  ...{ stopId: 'home', kind: 'onDemand', from: '11:30', to: '12:00', municipality: null },
  ...{ place: 'Bērzu iela 4', access: '' },
};

describe('a trip that is planned (MOB-01, MOB-02)', () => {
  it('has its stops in the order of their times, and their words where they can be erased', () => {
    const decision = decide(null, plan([HOME, TOME]));
    const [event] = decision.ok ? decision.value : [];
    expect(JSON.stringify(event?.payload)).not.toMatch(/Tomes|Bērzu|rampa/);
    expect(event?.payload).toMatchObject({ stops: [{ stopId: 'tome' }, { stopId: 'home' }] });
    expect(after(plan([HOME, TOME])).stops).toMatchObject([TOME, HOME]);
  });

  it.each([
    ['trip.noStops', []],
    ['trip.placeMissing', [{ ...TOME, place: ' ' }]],
    ['trip.timesWrong', [{ ...TOME, to: '09:00' }]],
    ['trip.overlap', [TOME, { ...HOME, from: '10:30' }]],
    ['trip.personalCode', [{ ...TOME, access: '161175-19997' }]],
    ['trip.personalCode', [{ ...TOME, municipality: '161175-19997' }]],
  ] as const)('is refused: %s', (wanted, stops) => {
    expect(rule(null, plan(stops))).toBe(wanted);
    expect(rule(after(plan([TOME])), { kind: 'change', tripId: 't', stops })).toBe(wanted);
  });

  it('may have a stop that begins when the one before ends', () => {
    expect(rule(null, plan([TOME, { ...HOME, from: '10:45' }]))).toBeNull();
  });

  it('lies on a day that is not over and not taken', () => {
    expect(rule(null, { ...plan([TOME]), date: '2026-05-19' })).toBe('trip.dayOver');
    expect(rule(null, { ...plan([TOME]), date: '2028-05-20' })).toBe('trip.dayFar');
    expect(rule(null, { ...plan([TOME]), isDayTaken: true })).toBe('trip.dayTaken');
  });

  it('is called off only until it begins', () => {
    expect(after(plan([TOME]), change([HOME])).stops).toMatchObject([HOME]);
    expect(rule(after(plan([TOME]), DEPART), { kind: 'cancel' })).toBe('trip.begun');
    const off = after(plan([TOME]), { kind: 'cancel' });
    expect(off.status).toBe('cancelled');
    const acts = [change([HOME]), { kind: 'cancel' }, DEPART, OPEN] as const;
    expect(acts.map((act) => rule(off, act))).toEqual(Array(4).fill('trip.calledOff'));
  });

  it('drives on where another device called it off, or planned anew, without knowing that it had left', () => {
    const there = after(plan([TOME, HOME]), DEPART, OPEN);
    expect(evolveTrip(there, said('trip.cancelled', {}))).toEqual(there);
    const times = { kind: 'regular', from: '13:00', to: '14:00', municipality: null };
    const anew = evolveTrip(there, said('trip.changed', { stops: [{ stopId: 'new', ...times }] }));
    expect(anew?.stops).toMatchObject([{ ...TOME, openedAt: there.stops[0]?.openedAt }, { stopId: 'new' }]);
    const back = after(plan([TOME, HOME]), DEPART, CLOSE);
    expect(evolveTrip(back, said('trip.changed', { stops: [] }))).toEqual(back);
  });

  it('keeps its words until their term, and never loses them before its day', () => {
    const state = { ...after(plan([TOME])), date: '2027-06-01' };
    const matter = { kind: 'trip', id: 't', lastAt: momentOf(TODAY, '08:00'), state } as const;
    expect(isPastTerm(matter, '2027-05-31', USUAL_TERMS)).toBe(false);
    expect(isPastTerm(matter, '2027-06-01', USUAL_TERMS)).toBe(true);
  });
});

describe('a trip under way', () => {
  const depart = { ...DEPART, odometerKm: 50_000 };
  const open = OPEN;
  const closeStop = {
    kind: 'closeStop',
    ...{ odometerKm: null, inProgress: 0, waiting: 0 },
    ...{ leavesOpen: false, isReadAgain: false },
  } as const;
  const close = CLOSE;

  it('begins on its day and opens one stop at a time', () => {
    expect(rule({ ...after(plan([TOME])), date: '2026-05-21' }, depart)).toBe('trip.notToday');
    expect(rule(after(plan([TOME])), open)).toBe('trip.notUnderway');
    const there = after(plan([TOME, HOME]), depart, open);
    expect(rule(there, { kind: 'openStop', stopId: 'home' })).toBe('trip.stopOpen');
    expect(rule(there, close)).toBe('trip.stopOpen');
    const done = after(plan([TOME, HOME]), depart, open, closeStop);
    expect(rule(done, closeStop)).toBe('trip.noOpenStop');
    expect(rule(done, { kind: 'openStop', stopId: 'nowhere' })).toBe('trip.unknownStop');
  });

  it('takes in a stop that somebody asks for, and leaves alone where it has been', () => {
    const there = after(plan([TOME, HOME]), depart, open);
    const later = { ...HOME, stopId: 'new', from: '10:00', to: '10:30', place: 'Liepu iela 2' };
    const more = after(plan([TOME, HOME]), depart, open, change([{ ...TOME, place: 'Ogre' }, later]));
    expect(more.stops).toMatchObject([there.stops[0]!, later]);
    expect(after(plan([TOME]), depart, open, closeStop, change([])).stops).toMatchObject([TOME]);
    expect(rule(after(plan([TOME]), depart), change([]))).toBe('trip.noStops');
    const twelve = Array.from({ length: 12 }, (_, at) => ({ ...later, stopId: `${at}` }));
    expect(rule(there, change(twelve))).toBe('trip.manyStops');
  });

  it('goes on when a stop is opened that was closed too early, also after the trip was closed that day', () => {
    const done = after(plan([TOME, HOME]), depart, open, closeStop);
    const again = after(plan([TOME, HOME]), depart, open, closeStop, open);
    expect(again.stops[0]).toEqual({ ...done.stops[0], closedAt: null });
    const back = after(plan([TOME, HOME]), depart, open, closeStop, close);
    expect(rule(back, change([HOME]))).toBe('trip.over');
    expect(rule({ ...back, date: '2026-05-19' }, open)).toBe('trip.over');
    const resumed = after(plan([TOME, HOME]), depart, close, open);
    expect(resumed).toMatchObject({ status: 'underway', closedAt: null });
  });

  it('stays closed where an opening that was recorded before is heard after it', () => {
    const closed = after(plan([TOME, HOME]), depart, open, closeStop, close);
    const [tome] = closed.stops;
    const opening = (at: number) => evolveTrip(closed, said('trip.stopOpened', { stopId: 'tome' }, at));
    expect(opening(tome!.closedAt! - 1)).toEqual(closed);
    const between = opening(tome!.closedAt! + 1);
    expect(between).toMatchObject({ status: 'closed', closedAt: closed.closedAt });
    expect(between?.stops[0]).toEqual({ ...tome, closedAt: closed.closedAt });
    const again = opening(closed.closedAt! + 1);
    expect(again).toMatchObject({ status: 'underway', closedAt: null, stops: [{ closedAt: null }, {}] });
  });

  it('goes on also where the clock was put back after the closing', () => {
    const closed = after(plan([TOME]), depart, open, closeStop, close);
    const decision = decide({ ...closed, closedAt: NOW + 1 }, open);
    const payload = decision.ok ? decision.value[0]!.payload : {};
    const goesOn = evolveTrip({ ...closed, closedAt: NOW + 1 }, said('trip.stopOpened', payload));
    expect(goesOn).toMatchObject({ status: 'underway', stops: [{ closedAt: null }] });
  });

  it('comes out the same in whatever order two devices are heard', () => {
    const begun = after(plan([TOME, HOME]), depart);
    const opening = said('trip.stopOpened', { stopId: 'home' }, momentOf(TODAY, '11:30'));
    const closing = said('trip.stopClosed', { stopId: 'home', odometerKm: null }, momentOf(TODAY, '12:00'));
    const back = said('trip.closed', { odometerKm: null }, momentOf(TODAY, '12:30'));
    const orders = [
      [opening, closing, back],
      [opening, back, closing],
      [back, opening, closing],
    ].map((events) => fold<TripState | null, FoldableEvent>(begun, events, evolveTrip));
    expect(orders[0]).toMatchObject({ status: 'closed', stops: [{}, { closedAt: closing.at }] });
    for (const order of orders) expect(order).toEqual(orders[0]);
  });

  it('forgets nobody: a stop stays open while somebody waits, or is served unless the crew says so', () => {
    const there = after(plan([TOME]), depart, open);
    const sure = { ...closeStop, inProgress: 1, leavesOpen: true };
    expect(rule(there, { ...closeStop, inProgress: 1 })).toBe('trip.visitsOpen');
    expect(rule(there, sure)).toBeNull();
    expect(rule(there, { ...sure, waiting: 1 })).toBe('trip.ticketsWait');
    expect(rule(there, closeStop)).toBeNull();
  });

  it('reads an odometer that does not go back nor leap, or none (MOB-07)', () => {
    const there = after(plan([TOME]), depart, open);
    expect(rule(there, { ...closeStop, odometerKm: 49_999 })).toBe('trip.odometerBack');
    expect(rule(there, { ...closeStop, odometerKm: 500_355 })).toBe('trip.odometerFar');
    const back = after(plan([TOME]), depart, open, closeStop, { ...close, odometerKm: 50_072 });
    expect(back).toMatchObject({ status: 'closed', readings: [50_000, 50_072] });
  });

  it('begins where the bus was read last, unless it was looked at again (MOB-07)', () => {
    const planned = after(plan([TOME]));
    const from = (odometerKm: number | null) => ({ ...DEPART, lastKm: 50_000, odometerKm });
    expect(rule(planned, from(49_999))).toBe('trip.odometerBack');
    expect(rule(planned, from(51_001))).toBe('trip.odometerFar');
    for (const right of [from(null), from(50_000), from(51_000)]) expect(rule(planned, right)).toBeNull();
    expect(after(plan([TOME]), { ...from(5_000), isReadAgain: true }).readings).toEqual([5_000]);
  });

  it('lets a true reading stand where the one before was mistyped', () => {
    const mistyped = { ...DEPART, odometerKm: 500_000 };
    const stands = { ...closeStop, odometerKm: 50_035, isReadAgain: true };
    const done = after(plan([TOME]), mistyped, open, stands, { ...close, odometerKm: 50_072 });
    expect(done.readings).toEqual([50_035, 50_072]);
    const short = { ...DEPART, odometerKm: 5_000 };
    expect(after(plan([TOME]), short, open, stands).readings).toEqual([50_035]);
  });

  it('says the one next act of its crew', () => {
    const acts = [depart, open, closeStop] as const;
    const next = (count: number) => nextAct(after(plan([TOME]), ...acts.slice(0, count)), TODAY)?.kind;
    expect([next(0), next(1), next(2), next(3)]).toEqual(['depart', 'openStop', 'closeStop', 'close']);
    const passed = after(plan([TOME, HOME]), depart, { ...open, stopId: 'home' }, closeStop);
    expect(nextAct(passed, TODAY)?.kind).toBe('close');
    expect(nextAct(after(plan([TOME])), '2026-05-19')).toBeNull();
    expect(nextAct(after(plan([TOME]), { kind: 'cancel' }), TODAY)).toBeNull();
  });

  it('knows by time alone at which stop something was', () => {
    const trip = after(plan([TOME, HOME]), depart, open, closeStop);
    const [tome] = trip.stops;
    expect(stopAt(trip, tome!.openedAt!)?.stopId).toBe('tome');
    expect(stopAt(trip, tome!.closedAt! - 1)?.stopId).toBe('tome');
    // Whoever came as the bus packed came to no stop.
    expect(stopAt(trip, tome!.closedAt!)).toBeNull();
    expect(stopAt(trip, tome!.openedAt! - 1)).toBeNull();
    const openHome = { ...open, stopId: 'home' };
    const again = after(plan([TOME, HOME]), depart, open, closeStop, openHome, closeStop, open);
    expect(stopAt(again, again.stops[1]!.openedAt!)?.stopId).toBe('home');
    expect(stopAt(again, again.stops[1]!.closedAt!)?.stopId).toBe('tome');
  });

  it('takes back what was pressed by mistake, for ten seconds', () => {
    const undo = (at: number, what: UndoableTripAct = 'trip.stopClosed'): TripCommand => ({
      ...{ kind: 'undo', what },
      event: { id: 'x' as never, type: 'trip.stopClosed', at },
    });
    const done = after(plan([TOME]), depart, open, closeStop);
    expect(rule(done, undo(NOW - 10_001))).toBe('trip.undoTooLate');
    expect(rule(done, undo(NOW))).toBeNull();
    // Meanwhile somebody else did something else.
    expect(rule(done, undo(NOW, 'trip.stopOpened'))).toBe('trip.undoOther');
  });
});

const NOW = momentOf(TODAY, '18:00');
const DEPART = { kind: 'depart', odometerKm: null, lastKm: null, isReadAgain: false } as const;
const CLOSE = { kind: 'close', odometerKm: null, isReadAgain: false } as const;
const OPEN = { kind: 'openStop', stopId: 'tome' } as const;

function change(stops: readonly PlannedStop[]) {
  return { kind: 'change', tripId: 't', stops } as const;
}

/** By somebody who did not know. */
function said(type: string, payload: object, at = NOW): FoldableEvent {
  return { type, payload, personal: [], at } as unknown as FoldableEvent;
}

function plan(stops: readonly PlannedStop[]) {
  return { kind: 'plan', tripId: 't', centreId: 'bus', date: TODAY, stops, isDayTaken: false } as const;
}

function decide(state: TripState | null, asked: TripCommand) {
  const actor = { kind: 'system', name: 'test' } as const;
  return decideTrip(state, asked, { now: NOW, actor, businessDay: TODAY });
}

function rule(state: TripState | null, asked: TripCommand): string | null {
  const decision = decide(state, asked);
  return decision.ok ? null : decision.error.rule;
}

/** Each command a quarter of an hour after the one before. */
function after(...commands: readonly TripCommand[]): TripState {
  let at = momentOf(TODAY, '07:30');
  const state = commands.reduce<TripState | null>((before, asked) => {
    const decision = decide(before, asked);
    if (!decision.ok) throw new Error(decision.error.rule);
    at += 15 * 60_000;
    const events = decision.value.map(
      ({ type, payload, personal = [] }) => ({ type, payload, personal, at }) as unknown as FoldableEvent,
    );
    return fold(before, events, evolveTrip);
  }, null);
  if (!state) throw new Error('nothing was planned');
  return state;
}
