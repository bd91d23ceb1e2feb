import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { decideAppointment, type AppointmentCommand } from '#shared/domain/appointment/decide.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { findEvent } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { closeAppointments } from '#electron/office/closeAppointments.ts';
import { aBooking } from '#tests/factories/appointment.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { registerClient } from '#tests/helpers/clerk.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

let central: Central;
let centre: Centre;
let first: SyncOffice;
let second: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  centre = await central.newCentre();
  first = openSyncOffice({ url: central.url() });
  second = openSyncOffice({ url: central.url() });
  await first.sync();
  await second.sync();
});
afterEach(async () => {
  await first.discard();
  await second.discard();
});

describe('appointments on two devices of one centre', () => {
  it('booked on one stand on the other, with the name', async () => {
    const id = book(first);
    await first.sync();
    await second.sync();
    expect(loadState(second.db, 'appointment', id)).toMatchObject({ status: 'booked', name: 'Anna Ozola' });
    change(second, id, { kind: 'checkIn', visitId: second.newId() });
    await second.sync();
    await first.sync();
    expect(loadState(first.db, 'appointment', id)?.status).toBe('checkedIn');
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('at one time without a network: both stand, and a person is asked to settle it', async () => {
    cut(true);
    const mine = book(first);
    const theirs = book(second, { from: soon(second) + 10 * MINUTE_MS });
    cut(false);
    await first.sync();
    await second.sync();
    await first.sync();
    for (const office of [first, second]) {
      for (const id of [mine, theirs]) {
        expect(loadState(office.db, 'appointment', id)?.status).toBe('booked');
      }
      expect(openTasks(office.db).map(({ state }) => state.reason)).toEqual(['appointment.slotTaken']);
    }
    // Whichever arrived second asks, and names the other one.
    const [task] = openTasks(first.db);
    const against = findEvent(first.db, task?.state.againstEventId ?? '')?.event.aggregateId;
    expect([task?.state.aggregateId, against].sort()).toEqual([mine, theirs].sort());
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('at one time, but the first was cancelled or moved away: nothing to settle', async () => {
    cut(true);
    const cancelled = book(first);
    change(first, cancelled, { kind: 'cancel', reason: 'clientAsks' });
    const moved = book(first);
    const place = 'counter-1';
    const from = soon(first) + 120 * MINUTE_MS;
    change(first, moved, { kind: 'move', from, minutes: 20, place, reason: 'clientAsks' });
    book(second);
    cut(false);
    await first.sync();
    await second.sync();
    expect(openTasks(second.db)).toEqual([]);
  });

  it('moved here and there: the first stands, a person sees that the client was told two times', async () => {
    const id = book(first);
    await first.sync();
    await second.sync();
    cut(true);
    const move = { kind: 'move', minutes: 20, place: 'counter-1', reason: 'clientAsks' } as const;
    change(first, id, { ...move, from: soon(first) + 60 * MINUTE_MS });
    change(second, id, { ...move, from: soon(second) + 90 * MINUTE_MS });
    first.link.cut(false);
    await first.sync();
    second.link.cut(false);
    await second.sync();
    await first.sync();
    expect(loadState(second.db, 'appointment', id)?.from).toBe(soon(first) + 60 * MINUTE_MS);
    expect(openTasks(first.db).map(({ state }) => state.reason)).toEqual(['appointment.movedElsewhere']);
    expect(await faultsOf(central, centre, [first, second])).toEqual([]);
  });

  it('of a day that is over are missed, once, and by the centre whose they are', async () => {
    const id = book(first);
    await first.sync();
    await second.sync();
    first.time.advance(24 * 60 * MINUTE_MS);
    closeAppointments(first);
    closeAppointments(first);
    expect(loadState(first.db, 'appointment', id)).toMatchObject({ status: 'missed' });
    expect(loadState(first.db, 'appointment', id)?.steps).toHaveLength(2);
  });

  it('are the same after the tables are made anew', () => {
    const id = book(first);
    change(first, id, { kind: 'cancel', reason: 'clientAsks' });
    const before = loadState(first.db, 'appointment', id);
    rebuild(first.db);
    expect(loadState(first.db, 'appointment', id)).toEqual(before);
  });
});

describe('a video consultation with another centre', () => {
  let there: SyncOffice;
  let thereId: string;
  beforeEach(async () => {
    thereId = (await central.newCentre()).id;
    there = openSyncOffice({ url: central.url() });
    await there.sync();
  });
  afterEach(() => there.discard());

  const answer = (id: string) => ({ subjectId: id, centreId: thereId, by: 'Jānis Liepiņš' });

  it('reaches it with the client, is accepted and logged there, and both know', async () => {
    const clientId = registerClient(first);
    const id = book(first, { videoCentreId: thereId, clientId });
    await first.sync();
    await there.sync();
    expect(loadState(there.db, 'appointment', id)).toMatchObject({
      status: 'booked',
      videoCentreId: thereId,
    });
    expect(loadState(there.db, 'client', clientId)?.data).toMatchObject({ familyName: 'Bērziņš' });
    change(there, id, { kind: 'acceptVideo', ...answer(clientId), place: 'janis' });
    await there.sync();
    await first.sync();
    expect(loadState(first.db, 'appointment', id)?.video).toMatchObject({
      answer: 'accepted',
      by: 'Jānis Liepiņš',
    });
    change(there, id, { kind: 'logVideo', ...answer(clientId), minutes: 20, text: 'Paskaidrots.' });
    await there.sync();
    await first.sync();
    expect(loadState(first.db, 'appointment', id)?.video?.held?.minutes).toBe(20);
  });

  it('is nobody else’s, and is not closed by the centre that was asked', async () => {
    const id = book(first, { videoCentreId: thereId });
    const other = book(first);
    await first.sync();
    await there.sync();
    expect(loadState(there.db, 'appointment', other)).toBeNull();
    there.time.advance(24 * 60 * MINUTE_MS);
    closeAppointments(there);
    expect(loadState(there.db, 'appointment', id)?.status).toBe('booked');
  });
});

type Facts = Parameters<typeof aBooking>[0];

/** Half an hour from now, at the first counter. */
function soon(office: SyncOffice): number {
  return office.time.now() + 30 * MINUTE_MS;
}

function book(office: SyncOffice, facts: Facts = {}): string {
  const id = office.newId();
  const centreId = office.centre()?.id ?? '';
  change(office, id, aBooking({ centreId, from: soon(office), ...facts }, id));
  return id;
}

function change(office: SyncOffice, id: string, command: AppointmentCommand): void {
  office.command((work) =>
    work.decide('appointment', id, (state) => decideAppointment(state, command, work)),
  );
}

function cut(isCut: boolean): void {
  first.link.cut(isCut);
  second.link.cut(isCut);
}
