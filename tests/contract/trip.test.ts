import { afterAll, beforeAll, expect, it } from 'vitest';
import { momentOf } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { Person, startTestOffice } from '#tests/helpers/testOffice.ts';

const DAY_MS = 86_400_000;
/** A week from then no day is a holiday. */
const MORNING = momentOf('2026-05-20', '09:00');
const begun = Date.now();
let moved = 0;
let office: Office;
let anna: Person;
/** A bus on its first morning: one person for everything, and nobody in the hall. */
beforeAll(async () => {
  office = await startTestOffice({
    firstRun: 'empty',
    machineNow: () => MORNING + Date.now() - begun + moved,
  });
  const setup = new Person(office);
  await setup.call('setup.complete', {
    centreName: 'Ogres mobilais centrs',
    centreCode: 'OGM',
    openingHours: Array.from({ length: 7 }, () => [{ from: '00:00', to: '23:59' }]),
    counters: [{ name: '1. lodziņš', categories: ['A'] }],
    administrator: { name: 'Anna Kļaviņa', pin: '1111', roles: ['greeter', 'clerk', 'manager', 'admin'] },
    staff: [],
  });
  const { staff, counters } = await setup.call('session.options', {});
  const { token } = await setup.call('session.signIn', {
    staffId: staff[0]!.id,
    pin: '1111',
    counterId: counters[0]!.id,
  });
  anna = new Person(office, 'ipc', token);
});
afterAll(() => office.close());

const TOME = {
  stopId: null,
  kind: 'regular',
  from: '09:00',
  to: '10:45',
  place: 'Tomes tautas nams',
  access: '',
  municipality: 'Ogres novads',
} as const;
const HOME = { ...TOME, kind: 'onDemand', from: '11:30', to: '12:00', place: 'Bērzu iela 4' } as const;

it('only a mobile centre has trips, and the screens know which it is (MOB-01)', async () => {
  const { today } = await anna.call('trip.overview', {});
  expect((await anna.call('session.me', {})).centre.isMobile).toBe(false);
  expect(await anna.refusal('trip.plan', { date: today, stops: [TOME] })).toBe('trip.notMobile');
  await anna.call('centre.setProfile', { isRegional: false, isMobile: true, attached: [] });
  expect((await anna.call('session.me', {})).centre.isMobile).toBe(true);
});

it('a trip is planned, packed, driven and accounted for by stop; nobody is forgotten (6.6, MOB-07)', async () => {
  const { today } = await anna.call('trip.overview', {});
  const { tripId } = await anna.call('trip.plan', { date: today, stops: [HOME, TOME] });
  expect(await anna.refusal('trip.plan', { date: today, stops: [TOME] })).toBe('trip.dayTaken');
  const pack = await anna.call('trip.pack', { tripId });
  // A test office has no back-office: nothing was ever exchanged, and nobody leases numbers.
  expect(pack).toMatchObject({ link: 'unconnected', syncedAt: null });
  expect(pack.missing).toEqual(expect.arrayContaining(['sync', 'unsent']));

  await anna.call('trip.depart', { tripId, odometerKm: 50_000, isReadAgain: false });
  const { current } = await anna.call('trip.overview', {});
  expect(current?.stops.map(({ place }) => place)).toEqual([TOME.place, HOME.place]);
  const [tome, home] = current!.stops;
  await anna.call('trip.openStop', { tripId, stopId: tome!.stopId });
  const ticket = { triage, missingDocuments: [], overrideReason: 'bus' };
  const { visitId } = await anna.call('door.issueTicket', ticket);
  const closing = { tripId, odometerKm: 50_035, isReadAgain: false, leavesOpen: false };
  expect(await anna.refusal('trip.closeStop', closing)).toBe('trip.ticketsWait');
  await anna.call('visit.callThis', { visitId });
  expect(await anna.refusal('trip.closeStop', closing)).toBe('trip.ticketsWait');
  await anna.call('visit.startService', { visitId });
  expect(await anna.refusal('trip.closeStop', closing)).toBe('trip.visitsOpen');
  await anna.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await anna.call('visit.finish', { visitId, offerRating: false });
  await anna.call('trip.closeStop', closing);
  await anna.call('trip.undo', { tripId, what: 'trip.stopClosed' });
  await anna.call('trip.closeStop', closing);
  const fixed = { isRegional: false, isMobile: false, attached: [] };
  expect(await anna.refusal('centre.setProfile', fixed)).toBe('centre.busOut');
  await anna.call('trip.close', { tripId, odometerKm: 50_072, isReadAgain: false });

  const account = await anna.call('trip.account', { tripId });
  const by = new Map(account.stops.map(({ stopId, figures }) => [stopId, figures]));
  expect(by.get(tome!.stopId)).toMatchObject({ visits: 1, consultations: 1 });
  expect(by.get(home!.stopId)).toMatchObject({ visits: 0 });
  expect(account.km).toBe(72);
  expect(account.services).toBe(
    account.total.consultations + account.total.requests + account.total.handovers + account.total.eServices,
  );
});

it('the week ahead is planned like the one before, on the days that were shown (MOB-01)', async () => {
  const { today, repeat } = await anna.call('trip.overview', {});
  const day = addDays(today, 7);
  expect(repeat).toEqual({ days: [{ date: day, stops: 1 }], leftOut: [], whyNothing: null });
  expect(await anna.refusal('trip.repeatWeek', { dates: [addDays(day, 1)] })).toBe('trip.dayTaken');
  await anna.call('trip.repeatWeek', { dates: [day] });
  expect(await anna.refusal('trip.repeatWeek', { dates: [day] })).toBe('trip.dayTaken');
  const { ahead } = await anna.call('trip.overview', {});
  expect(ahead.map(({ stops }) => stops.map(({ place }) => place))).toEqual([[TOME.place]]);
});

it('a planned day is called off, is left out of what is repeated, and can be planned anew by hand', async () => {
  const { ahead } = await anna.call('trip.overview', {});
  const { tripId, date } = ahead[0]!;
  await anna.call('trip.cancel', { tripId });
  const { repeat, ahead: none } = await anna.call('trip.overview', {});
  expect(none).toEqual([]);
  expect(repeat.leftOut).toEqual([{ date, why: 'calledOff' }]);
  expect(repeat.days).toEqual([{ date: addDays(date, 7), stops: 1 }]);
  await anna.call('trip.plan', { date, stops: [HOME] });
  const { repeat: after, ahead: anew } = await anna.call('trip.overview', {});
  expect(anew.map((trip) => trip.date)).toEqual([date]);
  expect(after.leftOut).toEqual([]);
});

it('a departure is read against the trip before, also where that was a week ago (MOB-07)', async () => {
  moved = 7 * DAY_MS;
  const { tripId } = (await anna.call('trip.overview', {})).current!;
  const leaving = { tripId, odometerKm: 50_071, isReadAgain: false };
  expect(await anna.refusal('trip.depart', leaving)).toBe('trip.odometerBack');
  expect(await anna.refusal('trip.depart', { ...leaving, odometerKm: 500_072 })).toBe('trip.odometerFar');
  await anna.call('trip.depart', { ...leaving, isReadAgain: true });
  expect((await anna.call('trip.overview', {})).current).toMatchObject({ odometerKm: 50_071 });
});
