import { z } from 'zod';
import { action, ALL_STAFF, command, query } from '#shared/api/define.ts';
import { categories, counterName } from '#shared/api/areas/counters.ts';
import { done, id, language, localDay, none, text } from '#shared/api/fields.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { clockDoubt, pin, staffRoles } from '#shared/api/areas/session.ts';
import { calendarYearsSchema } from '#shared/lib/workingDaysCalendar.ts';
import { MOST_COUNTERS } from '#shared/domain/centre/counters.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
/** Opening intervals of a weekday, Monday first; an empty list means closed (OPH-01). */
export const openingHours = z.array(z.array(z.strictObject({ from: time, to: time })).max(3)).length(7);

/** Spoken with clients; empty while nobody has said. */
const languages = z.array(language).max(CLIENT_LANGUAGES.length);

const counterInput = z.strictObject({ name: counterName, categories });

const attached = { institutionId: z.string().max(80), reason: text(200) };

const settings = z.object({
  openingHours,
  lockAfterMinutes: z.int().min(1).max(60),
  /** Address, telephone or hours, below the messages to clients. */
  contact: text(120).default(''),
});

export const centreProcedures = {
  'setup.complete': command({
    allow: ['anyone'],
    summary: 'First start: creates the centre, its counters and the first administrator. Works once.',
    input: z.strictObject({
      centreName: text(80).min(3),
      /** Three capital letters that begin every register number. */
      centreCode: z.string().regex(/^[A-Z]{3}$/, 'centreCode'),
      openingHours,
      counters: z.array(counterInput).min(1).max(MOST_COUNTERS),
      administrator: z.strictObject({ name: text(80).min(2), pin, roles: staffRoles }),
      staff: z.array(z.strictObject({ name: text(80).min(2), pin, roles: staffRoles })).max(100),
    }),
    output: z.object({ centreId: id }),
  }),
  'centre.settings': query({
    allow: ALL_STAFF,
    summary: 'Hours and limits of the centre.',
    input: none,
    output: settings,
  }),
  'centre.changeSettings': command({
    allow: ['admin', 'manager'],
    summary: 'Changes them.',
    input: settings,
    output: done,
  }),
  'centre.profile': query({
    allow: ['admin', 'manager'],
    summary:
      'Kind of the centre, and institutions attached to it: of the basket or beyond it, and why (CAT-16, MOB-01).',
    input: none,
    output: z.object({
      isRegional: z.boolean(),
      isMobile: z.boolean(),
      attached: z.array(z.object({ ...attached, role: z.enum(['basket', 'extra']) })),
    }),
  }),
  'centre.setProfile': command({
    allow: ['admin', 'manager'],
    summary: 'Changes them: three at least in a regional centre, and a reason for each beyond the basket.',
    input: z.strictObject({
      isRegional: z.boolean(),
      isMobile: z.boolean(),
      attached: z.array(z.strictObject(attached)).max(40),
    }),
    output: done,
  }),
  'centre.mobile': query({
    allow: ALL_STAFF,
    summary:
      'Whether this centre is a mobile one, and the other mobile centres that are known here (MOB-01).',
    input: none,
    output: z.object({
      isMobile: z.boolean(),
      centres: z.array(z.object({ centreId: id, name: z.string() })),
    }),
  }),
  'centre.enrol': action({
    allow: ['admin'],
    summary: 'Connects the centre to its back-office with a one-time code; answers as which centre.',
    input: z.strictObject({ url: z.url({ protocol: /^https?$/ }), enrolmentCode: text(40).min(4) }),
    output: z.object({ centreName: z.string(), centreCode: z.string() }),
  }),
  'staff.list': query({
    allow: ['admin', 'manager'],
    summary: 'Staff of this centre.',
    input: none,
    output: z.object({
      staff: z.array(
        z.object({
          id,
          name: z.string(),
          roles: staffRoles,
          languages,
          isActive: z.boolean(),
          /** Last day of the training for acting in clients' stead (ASE-10); null: none is recorded. */
          trainedUntil: localDay.nullable(),
        }),
      ),
    }),
  }),
  'staff.add': command({
    allow: ['admin'],
    summary: 'Adds a member of staff with a first PIN.',
    input: z.strictObject({
      name: text(80).min(2),
      roles: staffRoles,
      languages: languages.default([]),
      trainedUntil: localDay.nullable().default(null),
      pin,
    }),
    output: z.object({ staffId: id }),
  }),
  'staff.change': command({
    allow: ['admin'],
    summary: 'Changes name, roles and languages, or ends the work of a member of staff.',
    input: z.strictObject({
      staffId: id,
      name: text(80).min(2),
      roles: staffRoles,
      /** Absent: as before. */
      languages: languages.optional(),
      trainedUntil: localDay.nullable().optional(),
      isActive: z.boolean(),
    }),
    output: done,
  }),
  'staff.resetPin': command({
    allow: ['admin'],
    summary: 'Gives a new PIN; the old one stops working at once.',
    input: z.strictObject({ staffId: id, pin }),
    output: done,
  }),
  'connection.status': query({
    allow: ALL_STAFF,
    summary: 'Connection to the back-office and what waits to be sent.',
    input: none,
    output: z.object({
      /** `unconnected`: no back-office has been set up yet. */
      state: z.enum(['online', 'offline', 'unconnected']),
      since: z.int().nullable(),
      toSend: z.int(),
      /** Files of requests, which travel beside everything else. */
      filesToSend: z.int(),
      /** When that which has waited the longest was recorded; null when nothing waits. */
      unsentSince: z.int().nullable(),
      contradicted: z.int(),
      /** The head of the queue has not moved for long although the network is there. */
      isStuck: z.boolean(),
      /** The demo's switch is off. */
      isCut: z.boolean(),
      canCut: z.boolean(),
      numbersLeft: z.int(),
      /** Version of the catalogue in use, and whether the last pack was refused. */
      catalogueVersion: z.int(),
      catalogueRefused: z.boolean(),
      /** The last year of which it is known what the government decided of its working days, and one that is missing by now. */
      calendarUntil: z.int(),
      calendarMissing: z.int().nullable(),
      /** Nothing can be written now: no room, or the disk takes nothing. People can sign in and read. */
      disk: z.enum(['full', 'failed']).nullable(),
      clockDoubt,
    }),
  }),
  'connection.confirmClock': action({
    allow: ALL_STAFF,
    summary: 'A person has looked at the date of the computer: it is right. Asked again at the next start.',
    input: none,
    output: done,
  }),
  'connection.cut': action({
    allow: ALL_STAFF,
    summary: 'Demo only: takes the network away or gives it back.',
    input: z.strictObject({ isCut: z.boolean() }),
    output: done,
  }),
  'outbox.list': query({
    allow: ALL_STAFF,
    summary: 'What this device has done and where each item is; the newest first.',
    input: none,
    output: z.object({
      items: z.array(
        z.object({
          commandId: id,
          aggregate: z.string(),
          aggregateId: id,
          /** Type of the item\'s main event, e.g. `request.registered`. */
          type: z.string(),
          at: z.int(),
          state: z.enum(['waiting', 'sending', 'contradicted', 'accepted']),
          reason: z.string().nullable(),
          taskId: id.nullable(),
          ticket: z.string().nullable(),
          registerNumber: z.string().nullable(),
          serviceId: z.string().nullable(),
        }),
      ),
      /** Files on their way, the first attached first. */
      files: z.array(
        z.object({
          attachmentId: id,
          requestId: id,
          registerNumber: z.string().nullable(),
          serviceId: z.string(),
          bytes: z.int(),
          /** Null: not under way now. */
          sentBytes: z.int().nullable(),
        }),
      ),
      total: z.int(),
      lastTry: z.object({ at: z.int(), problem: z.string().nullable() }).nullable(),
      nextTryAt: z.int().nullable(),
    }),
  }),
  'outbox.tryNow': action({
    allow: ALL_STAFF,
    summary: 'Sends at once instead of waiting.',
    input: none,
    output: done,
  }),
  'catalogue.get': query({
    allow: [...ALL_STAFF, 'clientScreen'],
    summary: 'The catalogue in use: cards, forms, institutions, life situations.',
    input: none,
    output: z.object({
      version: z.int(),
      /** The centre's favourites come first in it. */
      catalogue: z.unknown(),
      /** Those the centre itself chose. */
      favourites: z.array(z.string()),
      /** What cannot be computed of working days. */
      calendar: calendarYearsSchema,
    }),
  }),
};
