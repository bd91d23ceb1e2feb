import type { Closure } from '#shared/domain/appointment/openSpans.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import { openCounters } from '#db/repositories/counters.ts';

export type AppointmentSettings = {
  /** Appointments at once, by weekday, Monday first. */
  readonly atOnce: readonly number[];
  readonly stepMinutes: number;
  readonly horizonDays: number;
  /** Days and hours when the centre is closed although its hours say otherwise. */
  readonly closures: readonly Closure[];
  /** Address of a video room with `{code}` for the appointment's number; empty: written in by hand. */
  readonly videoRoom: string;
};

const KEY = 'appointment.settings';
const WEEKDAYS = 7;

export function readAppointmentSettings(db: Db): AppointmentSettings {
  return readMeta<AppointmentSettings>(db, KEY) ?? defaultsOf(db);
}

export function writeAppointmentSettings(db: Db, settings: AppointmentSettings): void {
  writeMeta(db, KEY, settings);
}

/** Half of the counters: the others are for those who come without an appointment. */
function defaultsOf(db: Db): AppointmentSettings {
  const atOnce = Math.max(1, Math.floor(openCounters(db).length / 2));
  return {
    atOnce: Array.from({ length: WEEKDAYS }, () => atOnce),
    stepMinutes: 15,
    horizonDays: 60,
    closures: [],
    videoRoom: '',
  };
}
