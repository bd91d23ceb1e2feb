import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideAppointment, type AppointmentCommand } from '#shared/domain/appointment/decide.ts';
import { localDate, MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { findEvent } from '#db/journal/read.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { closeAppointments } from '#electron/office/closeAppointments.ts';
import { aBooking } from '#tests/factories/appointment.ts';
import { registerClient } from '#tests/helpers/clerk.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();

describe('appointments on two devices of one centre', () => {
  it('booked on one stand on the other, with the name', async () => {
    const id = book(devices.first);
    await devices.first.sync();
    await devices.second.sync();
    expect(loadState(devices.second.db, 'appointment', id)).toMatchObject({
      status: 'booked',
      name: 'Anna Ozola',
    });
    change(devices.second, id, { kind: 'checkIn', visitId: devices.second.newId() });
    await devices.second.sync();
    await devices.first.sync();
    expect(loadState(devices.first.db, 'appointment', id)?.status).toBe('checkedIn');
    expect(await devices.faults()).toEqual([]);
  });

  it('at one time without a network: both stand, and a person is asked to settle it', async () => {
    devices.part();
    const mine = book(devices.first);
    const theirs = book(devices.second, { from: soon(devices.second) + 10 * MINUTE_MS });
    await devices.meet();
    for (const office of [devices.first, devices.second]) {
      for (const id of [mine, theirs]) {
        expect(loadState(office.db, 'appointment', id)?.status).toBe('booked');
      }
      expect(openTasks(office.db).map(({ state }) => state.reason)).toEqual(['appointment.slotTaken']);
    }
    // Whichever arrived second asks, and names the other one.
    const [task] = openTasks(devices.first.db);
    const against = findEvent(devices.first.db, task?.state.againstEventId ?? '')?.event.aggregateId;
    expect([task?.state.aggregateId, against].sort()).toEqual([mine, theirs].sort());
    expect(await devices.faults()).toEqual([]);
  });

  it('at one time, but the first was cancelled or moved away: nothing to settle', async () => {
    devices.part();
    const cancelled = book(devices.first);
    change(devices.first, cancelled, { kind: 'cancel', reason: 'clientAsks' });
    const moved = book(devices.first);
    const place = 'counter-1';
    const from = soon(devices.first) + 120 * MINUTE_MS;
    change(devices.first, moved, { kind: 'move', from, minutes: 20, place, reason: 'clientAsks' });
    book(devices.second);
    await devices.meet();
    expect(openTasks(devices.second.db)).toEqual([]);
  });

  it('moved here and there: the first stands, a person sees that the client was told two times', async () => {
    const id = book(devices.first);
    await devices.first.sync();
    await devices.second.sync();
    devices.part();
    const move = { kind: 'move', minutes: 20, place: 'counter-1', reason: 'clientAsks' } as const;
    change(devices.first, id, { ...move, from: soon(devices.first) + 60 * MINUTE_MS });
    change(devices.second, id, { ...move, from: soon(devices.second) + 90 * MINUTE_MS });
    await devices.meet();
    expect(loadState(devices.second.db, 'appointment', id)?.from).toBe(soon(devices.first) + 60 * MINUTE_MS);
    expect(openTasks(devices.first.db).map(({ state }) => state.reason)).toEqual([
      'appointment.movedElsewhere',
    ]);
    expect(await devices.faults()).toEqual([]);
  });

  it('of a day that is over are missed, once, and by the centre whose they are', async () => {
    const id = book(devices.first);
    await devices.first.sync();
    await devices.second.sync();
    devices.first.time.advance(24 * 60 * MINUTE_MS);
    closeAppointments(devices.first);
    closeAppointments(devices.first);
    expect(loadState(devices.first.db, 'appointment', id)).toMatchObject({ status: 'missed' });
    expect(loadState(devices.first.db, 'appointment', id)?.steps).toHaveLength(2);
  });

  it('are the same after the tables are made anew', () => {
    const id = book(devices.first);
    change(devices.first, id, { kind: 'cancel', reason: 'clientAsks' });
    const before = loadState(devices.first.db, 'appointment', id);
    rebuild(devices.first.db);
    expect(loadState(devices.first.db, 'appointment', id)).toEqual(before);
  });
});

describe('a video consultation with another centre', () => {
  let there: SyncOffice;
  let thereId: string;
  beforeEach(async () => {
    thereId = (await devices.central.newCentre()).id;
    there = openSyncOffice({ url: devices.central.url() });
    await there.sync();
  });
  afterEach(() => there.discard());

  const answer = (id: string) => ({ subjectId: id, centreId: thereId, by: 'Jānis Liepiņš' });

  it('reaches it with the client, is accepted and logged there, and both know', async () => {
    const clientId = registerClient(devices.first);
    const id = book(devices.first, { videoCentreId: thereId, clientId });
    await devices.first.sync();
    await there.sync();
    expect(loadState(there.db, 'appointment', id)).toMatchObject({
      status: 'booked',
      videoCentreId: thereId,
    });
    expect(loadState(there.db, 'client', clientId)?.data).toMatchObject({ familyName: 'Bērziņš' });
    change(there, id, { kind: 'acceptVideo', ...answer(clientId), place: 'janis' });
    await there.sync();
    await devices.first.sync();
    expect(loadState(devices.first.db, 'appointment', id)?.video).toMatchObject({
      answer: 'accepted',
      by: 'Jānis Liepiņš',
    });
    change(there, id, { kind: 'logVideo', ...answer(clientId), minutes: 20, text: 'Paskaidrots.' });
    await there.sync();
    await devices.first.sync();
    expect(loadState(devices.first.db, 'appointment', id)?.video?.held?.minutes).toBe(20);
  });

  it('is nobody else’s, and is not closed by the centre that was asked', async () => {
    const id = book(devices.first, { videoCentreId: thereId });
    const other = book(devices.first);
    await devices.first.sync();
    await there.sync();
    expect(loadState(there.db, 'appointment', other)).toBeNull();
    there.time.advance(24 * 60 * MINUTE_MS);
    closeAppointments(there);
    expect(loadState(there.db, 'appointment', id)?.status).toBe('booked');
  });
});

type Facts = Parameters<typeof aBooking>[0];

/** Half an hour from now, or sooner where the day is nearly over. */
function soon(office: SyncOffice): number {
  const now = office.time.now();
  const leftMs = startOfLocalDay(addDays(localDate(now), 1)) - now;
  return now + Math.min(30 * MINUTE_MS, Math.floor(leftMs / 2));
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
