import { describe, expect, it } from 'vitest';
import { decideTrip, type TripCommand } from '#shared/domain/trip/decide.ts';
import { stopAt } from '#shared/domain/trip/stopAt.ts';
import type { PlannedStop } from '#shared/domain/trip/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { countUnsent } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { changeVisit, issueTicket } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const MINUTE_MS = 60_000;
const devices = twoDevices();

describe('a whole trip without a network', () => {
  it('arrives as it was, and the visits of each stop with it', async () => {
    const { first, second, centre } = devices;
    const [tripId, tome, home] = [first.newId(), first.newId(), first.newId()];
    const none = { municipality: null, access: '' };
    const stops: readonly PlannedStop[] = [
      { ...none, stopId: tome, kind: 'regular', from: '09:00', to: '10:45', place: 'Tomes tautas nams' },
      { ...none, stopId: home, kind: 'onDemand', from: '11:30', to: '12:00', place: 'Bērzu iela 4' },
    ];
    const date = localDate(first.clock.now());
    devices.part();
    drive(first, tripId, { kind: 'plan', tripId, centreId: centre.id, date, stops, isDayTaken: false });
    drive(first, tripId, { kind: 'depart', odometerKm: 50_000, lastKm: null, isReadAgain: false });
    const served = serveAt(first, tripId, tome, 'A001');
    const atHome = serveAt(first, tripId, home, 'A002');
    drive(first, tripId, { kind: 'close', odometerKm: 50_072, isReadAgain: false });
    expect(countUnsent(first.db).commands).toBeGreaterThan(5);

    await devices.meet();
    expect(countUnsent(first.db).commands).toBe(0);
    expect(await devices.faults()).toEqual([]);
    const there = loadState(second.db, 'trip', tripId);
    expect(there).toEqual(loadState(first.db, 'trip', tripId));
    expect(there).toMatchObject({ status: 'closed', readings: [50_000, 50_072] });
    const stopOf = (visitId: string) => stopAt(there!, loadState(second.db, 'visit', visitId)!.arrivedAt);
    expect([stopOf(served)?.stopId, stopOf(atHome)?.stopId]).toEqual([tome, home]);
    rebuild(second.db);
    expect(loadState(second.db, 'trip', tripId)).toEqual(there);
    const [kept] = await devices.central.sql()<{ state: unknown }[]>`
      select state from aggregate where kind = 'trip' and id = ${tripId}`;
    expect(kept?.state).toMatchObject({ status: 'closed', stops: [{ stopId: tome }, { stopId: home }] });
  });
});

describe('a stop that another device opened before it was closed', () => {
  it('stays closed, and so does the trip, on both devices and in the back-office', async () => {
    const { first, second, centre } = devices;
    const [tripId, tome] = [first.newId(), first.newId()];
    const words = { municipality: null, access: '', place: 'Tomes tautas nams' };
    const stops: readonly PlannedStop[] = [
      { ...words, stopId: tome, kind: 'regular', from: '09:00', to: '10:45' },
    ];
    const date = localDate(first.clock.now());
    drive(first, tripId, { kind: 'plan', tripId, centreId: centre.id, date, stops, isDayTaken: false });
    drive(first, tripId, { kind: 'depart', odometerKm: null, lastKm: null, isReadAgain: false });
    await devices.everybodySyncs();
    devices.part();
    drive(second, tripId, { kind: 'openStop', stopId: tome });
    first.time.advance(MINUTE_MS);
    serveAt(first, tripId, tome, 'A001');
    drive(first, tripId, { kind: 'close', odometerKm: null, isReadAgain: false });
    const closed = loadState(first.db, 'trip', tripId);

    await devices.meet();
    expect(closed).toMatchObject({ status: 'closed', stops: [{ stopId: tome }] });
    for (const { db } of [first, second]) {
      expect(loadState(db, 'trip', tripId)).toEqual(closed);
      rebuild(db);
      expect(loadState(db, 'trip', tripId)).toEqual(closed);
    }
    const [kept] = await devices.central.sql()<{ state: unknown }[]>`
      select state from aggregate where kind = 'trip' and id = ${tripId}`;
    expect(kept?.state).toMatchObject({ status: 'closed', closedAt: closed?.closedAt });
  });
});

/** One client between the opening and the closing of a stop. */
function serveAt(office: SyncOffice, tripId: string, stopId: string, ticket: string): string {
  drive(office, tripId, { kind: 'openStop', stopId });
  const visitId = issueTicket(office, ticket);
  changeVisit(office, visitId, { kind: 'call', counter: '1. lodziņš' });
  changeVisit(office, visitId, { kind: 'startService', counter: '1. lodziņš' });
  changeVisit(office, visitId, {
    kind: 'recordOutcome',
    outcome: 'consultation',
    serviceId: null,
    requestId: null,
  });
  changeVisit(office, visitId, { kind: 'finish', ratingOffered: false });
  const sure = { leavesOpen: false, isReadAgain: false };
  drive(office, tripId, { kind: 'closeStop', odometerKm: null, inProgress: 0, waiting: 0, ...sure });
  return visitId;
}

function drive(office: SyncOffice, tripId: string, command: TripCommand): void {
  office.time.advance(MINUTE_MS);
  office.command((work) => work.decide('trip', tripId, (state) => decideTrip(state, command, work)));
}
