import { z } from 'zod';
import { action, command, DOOR_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, language, none, waitingRange } from '#shared/api/fields.ts';
import { printed } from '#shared/api/areas/printing.ts';
import { localTextSchema } from '#shared/catalogue/localText.ts';
import { MATTER_KINDS, MOST_MATTERS } from '#shared/domain/kiosk/kiosk.ts';
import { CLOSED_REASONS } from '#shared/domain/opening/opening.ts';
import { SPECIAL_NEEDS } from '#shared/domain/visit/types.ts';

const matter = z.strictObject({ kind: z.enum(MATTER_KINDS), id: z.string().max(80) });

const settings = z.strictObject({
  languages: z.array(language).min(1).max(4),
  matters: z.array(matter).max(MOST_MATTERS),
  isPrinting: z.boolean(),
});

const ticketTime = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), minutesLeft: z.int() }),
  z.object({ kind: z.literal('closed'), why: z.enum(CLOSED_REASONS), opensAt: at.nullable() }),
]);

export const kioskProcedures = {
  'kiosk.state': query({
    allow: ['kiosk'],
    summary: 'What the ticket kiosk offers now: languages, matters, how long people wait, or when it opens.',
    input: none,
    output: z.object({
      centreName: z.string(),
      languages: z.array(language),
      matters: z.array(matter.extend({ name: localTextSchema })),
      /** False: the number stands on the screen, and a phone can follow it. */
      isPrinting: z.boolean(),
      time: ticketTime,
      waiting: z.int(),
      range: waitingRange.nullable(),
    }),
  }),
  'kiosk.giveTicket': command({
    allow: ['kiosk'],
    summary: 'Gives a number to a client who asked for it at the kiosk; nothing personal is asked.',
    input: z.strictObject({
      language,
      /** Null: a question that no button names. */
      matter: matter.nullable(),
      need: z.enum(SPECIAL_NEEDS),
    }),
    output: z.object({
      visitId: id,
      ticket: z.string(),
      range: waitingRange.nullable(),
      /** How many are called before; an estimate, as the order may still change. */
      ahead: z.int(),
      /** QR code of the page to follow the place on, as one path in a square; null without a back-office. */
      followQr: z.object({ size: z.int(), path: z.string() }).nullable(),
    }),
  }),
  'kiosk.printTicket': action({
    allow: ['kiosk'],
    summary: 'Prints a ticket that this kiosk has just given, once per print id.',
    input: z.strictObject({ printId: id, visitId: id, language }),
    output: printed,
  }),
  'kiosk.suspicious': query({
    allow: DOOR_STAFF,
    summary: 'Tickets that a kiosk gave faster than clients can come.',
    input: none,
    output: z.object({ tickets: z.array(z.object({ ticket: z.string(), at })) }),
  }),
  'kiosk.dismiss': action({
    allow: DOOR_STAFF,
    summary: 'Somebody has looked at the kiosk.',
    input: none,
    output: done,
  }),
  'kiosk.settings': query({
    allow: ['manager', 'admin'],
    summary: 'Languages and matters of the ticket kiosk.',
    input: none,
    output: settings,
  }),
  'kiosk.changeSettings': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them.',
    input: settings,
    output: done,
  }),
};
