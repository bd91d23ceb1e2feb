import { z } from 'zod';
import { command, query, type StaffRole } from '#shared/api/define.ts';
import { at, copy, done, file, id, language, localDay, none, text } from '#shared/api/fields.ts';
import {
  BOOKING_CHANNELS,
  CANCEL_REASONS,
  MOVE_REASONS,
  VIDEO_REFUSALS,
} from '#shared/domain/appointment/types.ts';
import { SPECIAL_NEEDS } from '#shared/domain/visit/types.ts';

/** Whoever meets clients, at the door, at a counter or on the telephone. */
const BOOKERS: readonly StaffRole[] = ['greeter', 'clerk', 'specialist', 'manager'];
const SPECIALISTS: readonly StaffRole[] = ['specialist', 'manager'];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
const serviceIds = z.array(z.string().max(80)).min(1).max(3);
const ofAppointment = z.strictObject({ appointmentId: id });
const kind = z.enum(['visit', 'video']);
const https = z.url({ protocol: /^https$/ }).max(400);

const closed = z
  .object({ kind: z.enum(['holiday', 'noHours', 'closure']), reason: z.string().nullable() })
  .nullable();

const video = z.object({
  /** Whether this centre was asked, or asks. */
  side: z.enum(['asks', 'asked']),
  /** Name of the other centre; empty when it has not been heard of yet. */
  centreName: z.string(),
  answer: z.enum(['asked', 'accepted', 'proposed', 'refused']),
  proposedFrom: at.nullable(),
  refusal: z.enum(VIDEO_REFUSALS).nullable(),
  by: z.string().nullable(),
  text: z.string(),
  roomUrl: z.string().nullable(),
  held: z.object({ at, minutes: z.int(), text: z.string() }).nullable(),
});

export const appointmentRow = z.object({
  appointmentId: id,
  code: z.string(),
  status: z.enum(['booked', 'checkedIn', 'missed', 'cancelled']),
  from: at,
  minutes: z.int(),
  serviceIds: z.array(z.string()),
  institutionId: z.string().nullable(),
  level: z.int(),
  channel: z.enum(BOOKING_CHANNELS),
  clientId: id.nullable(),
  /** Empty once erased. */
  name: z.string(),
  phone: z.string(),
  note: z.string(),
  language,
  need: z.enum(SPECIAL_NEEDS),
  /** Counter or person it was planned for. */
  placeName: z.string().nullable(),
  ticket: z.string().nullable(),
  visitId: id.nullable(),
  /** Of the visit, once checked in. */
  visitStatus: z.string().nullable(),
  lateMinutes: z.int().nullable(),
  moves: z.int(),
  cancelReason: z.enum(CANCEL_REASONS).nullable(),
  /** Another one holds the same counter or person at that time: booked on two devices apart from each other. */
  isDoubled: z.boolean(),
  video: video.nullable(),
  /** What can be taken back, or null. */
  undo: z.string().nullable(),
});

const settings = z.strictObject({
  /** Appointments at once, by weekday, Monday first: how many counters are at work for them. */
  atOnce: z.array(z.int().min(0).max(40)).length(7),
  stepMinutes: z.int().min(5).max(60),
  /** So far ahead times are offered, in days. */
  horizonDays: z.int().min(1).max(180),
  closures: z
    .array(
      z.strictObject({
        day: localDay,
        from: time.nullable(),
        to: time.nullable(),
        reason: text(120).min(2),
      }),
    )
    .max(100),
  /** Address of a video room, `{code}` standing for the appointment's number; empty: written in by hand. */
  videoRoom: z.union([z.literal(''), https]),
});

const who = {
  clientId: id.nullable(),
  /** Of somebody in no register: name and telephone are enough (TEL-*). */
  name: text(120),
  phone: text(40),
};

export const appointmentProcedures = {
  'appointment.times': query({
    allow: BOOKERS,
    summary: 'Free times for one or several services: the three nearest, and the days of a week.',
    input: z.strictObject({
      serviceIds,
      kind,
      /** First day of the week that is asked for; null: today. */
      day: localDay.nullable(),
      /** Of one that is moved: its own time does not stand in its way. */
      exceptId: id.nullable(),
    }),
    output: z.object({
      minutes: z.int(),
      level: z.int(),
      nearest: z.array(at),
      days: z.array(z.object({ day: localDay, closed, times: z.array(at) })),
      /** Nobody here can take it at all. */
      isImpossible: z.boolean(),
    }),
  }),
  'appointment.book': command({
    allow: BOOKERS,
    summary: 'Books a time. One transaction of the host: two people never get one time.',
    input: z.strictObject({
      serviceIds,
      from: at,
      channel: z.enum(BOOKING_CHANNELS),
      ...who,
      note: text(300),
      language,
      need: z.enum(SPECIAL_NEEDS),
      /** The centre whose specialist is met by video; null: in person. */
      videoCentreId: id.nullable(),
    }),
    output: z.object({ appointmentId: id, code: z.string() }),
  }),
  'appointment.move': command({
    allow: BOOKERS,
    summary: 'Moves it to another free time, with the reason.',
    input: z.strictObject({ appointmentId: id, from: at, reason: z.enum(MOVE_REASONS) }),
    output: done,
  }),
  'appointment.cancel': command({
    allow: BOOKERS,
    summary: 'Cancels it, with the reason; the time is free again.',
    input: z.strictObject({ appointmentId: id, reason: z.enum(CANCEL_REASONS) }),
    output: done,
  }),
  'appointment.checkIn': command({
    allow: BOOKERS,
    summary: 'The client has come: gives the ticket, due at the appointment, at arrival if that is later.',
    input: ofAppointment,
    output: z.object({
      visitId: id,
      ticket: z.string(),
      from: at,
      dueAt: at,
      /** Negative: so many minutes early. */
      lateMinutes: z.int(),
      language,
    }),
  }),
  'appointment.markMissed': command({
    allow: BOOKERS,
    summary: 'The client has not come.',
    input: ofAppointment,
    output: done,
  }),
  'appointment.undo': command({
    allow: BOOKERS,
    summary: 'Takes back the last check-in, not-come or cancellation.',
    input: ofAppointment,
    output: done,
  }),
  'appointment.agenda': query({
    allow: BOOKERS,
    summary: 'The appointments of a day in the order of time, and the week around it.',
    input: z.strictObject({ day: localDay.nullable() }),
    output: z.object({
      day: localDay,
      closed,
      rows: z.array(appointmentRow),
      week: z.array(
        z.object({
          day: localDay,
          closed,
          booked: z.int(),
          checkedIn: z.int(),
          missed: z.int(),
        }),
      ),
      /** Clients who wait without an appointment now. */
      walkIns: z.int(),
      /** Appointments that need a person: double ones, answers from other centres. */
      attention: z.array(appointmentRow),
    }),
  }),
  'appointment.find': query({
    allow: BOOKERS,
    summary: "By number or QR code on any day, by name or telephone among today's.",
    input: z.strictObject({ text: text(80).min(1) }),
    output: z.object({ rows: z.array(appointmentRow) }),
  }),
  'appointment.get': query({
    allow: BOOKERS,
    summary: 'One of them, with what happened to it.',
    input: ofAppointment,
    output: appointmentRow.extend({
      slips: z.int(),
      steps: z.array(z.object({ type: z.string(), at, by: z.string().nullable() })),
    }),
  }),
  'appointment.issueSlip': command({
    allow: BOOKERS,
    summary: 'Records that the client is given the slip; the second and later ones are copies.',
    input: z.strictObject({ appointmentId: id, language }),
    output: z.object({ copy }),
  }),
  'appointment.slipPdf': query({
    allow: BOOKERS,
    summary: "The confirmation in the client's language with number and QR code; never a personal code.",
    input: z.strictObject({ appointmentId: id, language, copy }),
    output: file,
  }),
  'appointment.calendar': query({
    allow: BOOKERS,
    summary: "An iCalendar file for the client's own calendar.",
    input: z.strictObject({ appointmentId: id, language }),
    output: file,
  }),
  'appointment.dayCalendar': query({
    allow: BOOKERS,
    summary: 'The agenda of a day as an iCalendar file: numbers and services, no names.',
    input: z.strictObject({ day: localDay }),
    output: file,
  }),
  'appointment.settings': query({
    allow: [...BOOKERS, 'admin'],
    summary: 'How many appointments at once, closed days, the horizon.',
    input: none,
    output: settings,
  }),
  'appointment.changeSettings': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them; what is booked already stays.',
    input: settings,
    output: done,
  }),
  'appointment.centres': query({
    allow: BOOKERS,
    summary: 'Centres whose specialists can be asked for a video consultation.',
    input: none,
    output: z.object({
      centres: z.array(z.object({ centreId: id, name: z.string(), specialists: z.int() })),
    }),
  }),
  'appointment.setRoom': command({
    allow: BOOKERS,
    summary: 'Stores the address of the video room; nothing of it is opened or recorded here.',
    input: z.strictObject({ appointmentId: id, roomUrl: https }),
    output: done,
  }),
  'appointment.acceptVideo': command({
    allow: SPECIALISTS,
    summary: "The specialist's centre: takes the consultation at its time.",
    input: ofAppointment,
    output: done,
  }),
  'appointment.proposeVideo': command({
    allow: SPECIALISTS,
    summary: "The specialist's centre: another time would suit.",
    input: z.strictObject({ appointmentId: id, from: at, text: text(300) }),
    output: done,
  }),
  'appointment.refuseVideo': command({
    allow: SPECIALISTS,
    summary: "The specialist's centre: does not take it, with the reason.",
    input: z.strictObject({ appointmentId: id, reason: z.enum(VIDEO_REFUSALS), text: text(300) }),
    output: done,
  }),
  'appointment.logVideo': command({
    allow: SPECIALISTS,
    summary:
      "The specialist's centre: the consultation was held (domain 6.2); the client's centre logs its visit.",
    input: z.strictObject({ appointmentId: id, minutes: z.int().min(1).max(240), text: text(500) }),
    output: done,
  }),
};
