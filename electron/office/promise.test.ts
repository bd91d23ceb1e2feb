import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { AppointmentEvent } from '#shared/domain/appointment/types.ts';
import type { ShiftEvent } from '#shared/domain/shift/types.ts';
import { localDate, MINUTE_MS } from '#shared/lib/time.ts';
import { run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';
import { saveCounter } from '#db/repositories/counters.ts';
import { saveStaff } from '#db/repositories/staff.ts';
import { aBooking, APPOINTMENT_ID } from '#tests/factories/appointment.ts';
import { ticketIssued } from '#tests/factories/events.ts';
import { aDevice, aRecording, NOON, record, temporaryDatabase } from '#tests/factories/journal.ts';
import { createCatalogueHolder } from './catalogueHolder.ts';
import { writeCentre } from './centre.ts';
import { rangeFor, readHall, type HallOffice } from './hall.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const noop = (): void => undefined;
const device = aDevice();
let now = NOON;
let db: Db;
let office: HallOffice;

/** A centre with one counter, Anna at it, and matters that take ten minutes. */
beforeEach(() => {
  now = NOON;
  db = temporaryDatabase();
  office = {
    db,
    clock: { now: () => now, offsetMs: () => 0, correct: noop, isTold: () => true, isBelieved: () => true },
    catalogue: createCatalogueHolder(db, { info: noop, warn: noop, error: noop, close: noop }, () =>
      localDate(now),
    ).current,
  };
  writeCentre(db, { id: aBooking().facts.centreId, code: 'SAL', name: 'Salaspils' });
  saveCounter(db, { id: 'counter-1', position: 1, name: '1. lodziņš', categories: ['A'], hall: null });
  saveStaff(db, { ...A_CLERK, id: 'anna', name: 'Anna Kļaviņa' });
  for (let index = 0; index < 20; index += 1) cameBefore({ day: '2026-10-01', at: '09:00', minutes: 10 });
  work('anna', { type: 'shift.started', payload: { staffId: 'anna', counter: '1. lodziņš' } });
});

it('is later for a walk-in when a client with an appointment is still to come', () => {
  now += 50 * MINUTE_MS;
  expect(wait()).toEqual({ fromMinutes: 0, toMinutes: 5 });
  wait({ cameBefore: 2 });
  expect(wait()?.fromMinutes).toBe(20);
  book();
  expect(wait()?.fromMinutes).toBeGreaterThan(25);
  expect(wait({ visitId: APPOINTMENT_ID })?.fromMinutes).toBe(20);
  now += 20 * MINUTE_MS;
  expect(wait()?.fromMinutes, 'whoever has not come is waited for no longer').toBe(20);
});

it('goes on while the only counter has its break, from the end of the break', () => {
  shift({ kind: 'short', until: now + 10 * MINUTE_MS });
  expect(wait()?.fromMinutes).toBe(10);
  now += 12 * MINUTE_MS;
  expect(wait()?.toMinutes, 'late, but expected').toBeLessThan(15);
  now += 30 * MINUTE_MS;
  expect(wait(), 'nobody counts on whoever does not come back').toBeNull();
});

it('knows the lunch that somebody has every day at this time', () => {
  lunchesBefore();
  wait({ cameBefore: 2 });
  expect(wait()?.fromMinutes).toBeGreaterThan(45);
  shift({ kind: 'lunch', until: now + 30 * MINUTE_MS });
  work('anna', { type: 'shift.breakEnded', payload: {} });
  work('anna', { type: 'shift.ended', payload: { why: 'locked' } });
  work('anna-again', { type: 'shift.started', payload: { staffId: 'anna', counter: '1. lodziņš' } });
  expect(wait()?.fromMinutes, 'had it today, in the shift before').toBe(20);
});

it('leaves room for those with a priority reason who come every day at this hour', () => {
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
    for (let index = 0; index < 6; index += 1)
      cameBefore({ day, at: '12:10', minutes: 10, isPriority: true });
  }
  wait({ cameBefore: 2 });
  expect(wait()?.toMinutes, 'without them it would be 25').toBeGreaterThan(30);
});

const A_CLERK = {
  roles: ['clerk'],
  pinSalt: '',
  pinHash: '',
  isActive: true,
  wrongTries: 0,
  blockedUntil: 0,
  demoPin: null,
  languages: [],
  trainedUntil: null,
} as const;

/** The range for somebody who comes now and is due in twenty minutes. */
function wait({ cameBefore: others = 0, visitId = '' } = {}) {
  for (let index = 0; index < others; index += 1) {
    record(db, aRecording(device, { at: now - index }), 'visit', v7(), ticketIssued({ dueAt: now }));
  }
  const newcomer = { visitId, category: 'A', serviceId: null, dueAt: now + 20 * MINUTE_MS };
  return rangeFor(readHall(office), newcomer).range;
}

/** For ten minutes from now; it takes twenty, by the plan. */
function book(): void {
  const payload = { ...aBooking({ from: now + 10 * MINUTE_MS }).facts, place: 'counter-1' };
  const event: AppointmentEvent = { type: 'appointment.booked', version: 1, payload };
  record(db, aRecording(device, { at: now }), 'appointment', APPOINTMENT_ID, event);
}

type Told<Event> = Event extends { type: string; payload: unknown } ? Pick<Event, 'type' | 'payload'> : never;

function work(shiftId: string, event: Told<ShiftEvent>): void {
  record(db, aRecording(device, { at: now }), 'shift', shiftId, { ...event, version: 1 });
}

function shift(payload: Extract<ShiftEvent, { type: 'shift.breakStarted' }>['payload']): void {
  work('anna', { type: 'shift.breakStarted', payload });
}

function lunchesBefore(): void {
  const today = now;
  for (let days = 1; days <= 6; days += 1) {
    now = today - days * DAY_MS;
    const shiftId = `anna ${localDate(now)}`;
    work(shiftId, { type: 'shift.started', payload: { staffId: 'anna', counter: '1. lodziņš' } });
    now += days * MINUTE_MS;
    work(shiftId, { type: 'shift.breakStarted', payload: { kind: 'lunch', until: now + 30 * MINUTE_MS } });
    work(shiftId, { type: 'shift.ended', payload: { why: 'signedOut' } });
  }
  now = today;
}

type Came = {
  readonly day: string;
  readonly at: string;
  readonly minutes: number;
  readonly isPriority?: boolean;
};

function cameBefore({ day, at, minutes, isPriority = false }: Came): void {
  const cameAt = Date.parse(`${day}T${at}:00+02:00`);
  run(
    db,
    sql`INSERT INTO visits (id, business_day, status, ticket, category, level, arrived_at, due_at, called_at,
          service_started_at, finished_at, state)
        VALUES (${v7()}, ${day}, 'finished', 'A001', 'A', 1, ${cameAt}, ${cameAt + (isPriority ? 5 : 20) * MINUTE_MS},
          ${cameAt}, ${cameAt + 1}, ${cameAt + minutes * MINUTE_MS}, '{}')`,
  );
}
