import { z } from 'zod';
import { action, command, DOOR_STAFF, query } from '#shared/api/define.ts';
import { done, id, language, none } from '#shared/api/fields.ts';
import { PRINT_OUTCOMES, PRINTER_STATES } from '#shared/domain/print/printer.ts';

const paper = {
  columns: z.union([z.literal(32), z.literal(42), z.literal(48)]),
  codePages: z.strictObject({ baltic: z.int().min(0).max(255), cyrillic: z.int().min(0).max(255) }),
};
/** A name or an address, nothing that a program could read as an option. */
const hostName = z.string().regex(/^[a-z\d][a-z\d.:-]{0,252}$/i);
const queueName = z.string().regex(/^[a-z\d][\w.-]{0,126}$/i);

const ticketPrinter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dialog') }),
  z.strictObject({
    kind: z.literal('network'),
    host: hostName,
    port: z.int().min(1).max(65_535),
    ...paper,
  }),
  z.strictObject({ kind: z.literal('spooler'), queue: queueName, ...paper }),
]);
const slipPrinter = z.discriminatedUnion('kind', [ticketPrinter.options[1], ticketPrinter.options[2]]);

const printerState = z.enum(PRINTER_STATES);
export const printed = z.object({ outcome: z.enum(PRINT_OUTCOMES), state: printerState });

export const printingProcedures = {
  'printer.state': query({
    allow: [...DOOR_STAFF, 'kiosk'],
    summary: 'Asks the ticket printer how it is, so that no number is given that cannot come out.',
    input: none,
    output: z.object({ kind: z.enum(['dialog', 'network', 'spooler']), state: printerState }),
  }),
  'printer.settings': query({
    allow: ['admin', 'manager'],
    summary: 'The ticket printer of the centre.',
    input: none,
    output: ticketPrinter,
  }),
  'printer.change': command({
    allow: ['admin', 'manager'],
    summary: 'Sets the ticket printer.',
    input: ticketPrinter,
    output: done,
  }),
  'printer.test': action({
    allow: ['admin', 'manager'],
    summary: 'Prints all letters and a QR code on a printer that need not be saved yet.',
    input: slipPrinter,
    output: printed.extend({
      /** What the printer says it is; null when it does not tell. */
      model: z.string().nullable(),
    }),
  }),
  'door.printTicket': action({
    allow: DOOR_STAFF,
    summary:
      'Prints a ticket on the ticket printer, once per print id; printing it again is a copy that says so.',
    input: z.strictObject({ printId: id, visitId: id, language, isCopy: z.boolean() }),
    output: printed,
  }),
  'door.printChecklist': action({
    allow: DOOR_STAFF,
    summary: 'Prints the list of documents on the ticket printer, once per print id.',
    input: z.strictObject({
      printId: id,
      serviceId: z.string().max(80),
      missing: z.array(z.string().max(80)).max(40),
      language,
    }),
    output: printed,
  }),
};
