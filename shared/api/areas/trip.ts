import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { time } from '#shared/api/areas/presence.ts';
import { at, done, id, localDay, none, text } from '#shared/api/fields.ts';
import { PACK_KINDS } from '#shared/domain/trip/pack.ts';
import { LEFT_OUT, NOTHING_TO_REPEAT } from '#shared/domain/trip/repeatWeek.ts';
import {
  MOST_KM,
  MOST_STOP_WORDS,
  MOST_STOPS,
  STOP_KINDS,
  TRIP_CREW as crew,
  TRIP_PLANNERS as planners,
  TRIP_STATUSES,
  UNDOABLE_TRIP_ACTS,
} from '#shared/domain/trip/types.ts';

/** Of a stop that is new its id is null. */
const plannedStop = z.strictObject({
  stopId: id.nullable(),
  kind: z.enum(STOP_KINDS),
  from: time,
  to: time,
  place: text(MOST_STOP_WORDS),
  access: text(MOST_STOP_WORDS),
  municipality: text(80).nullable(),
});
const stops = z.array(plannedStop).max(MOST_STOPS + 1);

const tripView = z.object({
  tripId: id,
  date: localDay,
  status: z.enum(TRIP_STATUSES),
  departedAt: at.nullable(),
  closedAt: at.nullable(),
  /** The last reading; null where nobody has looked. */
  odometerKm: z.int().nullable(),
  stops: z.array(plannedStop.extend({ stopId: id, openedAt: at.nullable(), closedAt: at.nullable() })),
});

const figures = z.object({
  visits: z.int(),
  consultations: z.int(),
  requests: z.int(),
  handovers: z.int(),
  eServices: z.int(),
});

const reading = {
  odometerKm: z.int().min(0).max(MOST_KM).nullable(),
  /** Looked at again, where an earlier reading contradicts it. */
  isReadAgain: z.boolean(),
};
const one = z.strictObject({ tripId: id });

export const tripProcedures = {
  'trip.overview': query({
    allow: crew,
    summary: 'The trip of today, those ahead and those of the last weeks (MOB-02).',
    input: none,
    output: z.object({
      today: localDay,
      /** Under way, else of today, also one that is over. */
      current: tripView.nullable(),
      /** Who is still served or parked as a stop is closed; the crew is asked. */
      inProgress: z.int(),
      /** Who has to be seen to before it can be. */
      waiting: z.int(),
      ahead: z.array(tripView),
      /** Newest first; one that still is `planned` never left. */
      past: z.array(tripView),
      /** What `trip.repeatWeek` would plan, and what it leaves out. */
      repeat: z.object({
        days: z.array(z.object({ date: localDay, stops: z.int() })),
        leftOut: z.array(z.object({ date: localDay, why: z.enum(LEFT_OUT) })),
        whyNothing: z.enum(NOTHING_TO_REPEAT).nullable(),
      }),
    }),
  }),
  'trip.pack': query({
    allow: crew,
    summary: 'What is on board before departure, and what is missing (6.6).',
    input: one,
    output: z.object({
      link: z.enum(['online', 'offline', 'unconnected']),
      syncedAt: at.nullable(),
      unsent: z.int(),
      catalogue: z.object({
        version: z.int(),
        /** Day of its newest card. */
        changedOn: localDay,
        isRefused: z.boolean(),
      }),
      numbers: z.object({ left: z.int(), needed: z.int() }),
      results: z.object({ forStops: z.int(), elsewhere: z.array(z.string()) }),
      appointments: z.int(),
      missing: z.array(z.enum(PACK_KINDS)),
    }),
  }),
  'trip.account': query({
    allow: crew,
    summary: 'What was done at each stop, what was brought back, and how well the trip paid (MOB-07).',
    input: one,
    output: z.object({
      stops: z.array(z.object({ stopId: id, figures })),
      between: figures,
      total: figures,
      services: z.int(),
      hours: z.number().nullable(),
      km: z.int().nullable(),
      servicesPerHour: z.number().nullable(),
      kmPerService: z.number().nullable(),
      /** On paper, to be handed in: applications, and protocols that were signed by hand. */
      papers: z.array(
        z.object({
          requestId: id,
          registerNumber: z.string().nullable(),
          kind: z.enum(['application', 'protocol']),
        }),
      ),
      /** Results that went along and were not fetched where the bus has been. */
      broughtBack: z.array(
        z.object({ requestId: id, registerNumber: z.string().nullable(), place: z.string() }),
      ),
      unsent: z.int(),
    }),
  }),
  'trip.plan': command({
    allow: planners,
    summary: 'Plans a trip of a day with its stops (MOB-01, MOB-06, MOB-09).',
    input: z.strictObject({ date: localDay, stops }),
    output: z.object({ tripId: id }),
  }),
  'trip.change': command({
    allow: planners,
    summary: 'Says all stops anew; under way only those that were not opened yet.',
    input: one.extend({ stops }),
    output: done,
  }),
  'trip.cancel': command({
    allow: planners,
    summary: 'Calls a trip off that has not begun.',
    input: one,
    output: done,
  }),
  'trip.repeatWeek': command({
    allow: planners,
    summary:
      'Plans the regular stops of the week before on these days of the first week ahead that lacks any.',
    input: z.strictObject({ dates: z.array(localDay).min(1).max(7) }),
    output: done,
  }),
  'trip.depart': command({
    allow: crew,
    summary: 'The bus leaves, with the odometer if somebody looked at it.',
    input: one.extend(reading),
    output: done,
  }),
  'trip.openStop': command({
    allow: crew,
    summary:
      'The bus stands and serves: what is served from now on belongs to this stop. A closed one goes on, and so does a trip that is over today.',
    input: one.extend({ stopId: id }),
    output: done,
  }),
  'trip.closeStop': command({
    allow: crew,
    summary: 'It packs; refused while anybody waits, and while anybody is served unless the crew says so.',
    input: one.extend({ ...reading, leavesOpen: z.boolean() }),
    output: done,
  }),
  'trip.close': command({
    allow: crew,
    summary: 'It is back.',
    input: one.extend(reading),
    output: done,
  }),
  'trip.undo': command({
    allow: crew,
    summary: 'Takes back what was done last, for ten seconds; calling off only by who may do it.',
    input: one.extend({ what: z.enum(UNDOABLE_TRIP_ACTS) }),
    output: done,
  }),
};
