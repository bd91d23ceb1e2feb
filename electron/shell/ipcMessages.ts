import { z } from 'zod';
import type { ApiRequest } from '#shared/api/transport.ts';

const LONGEST_NAME = 200;
/** A scanned form or a month's report; more than that is not made here. */
const LONGEST_FILE_BASE64 = 64 * 1024 * 1024;

export const apiRequestSchema = z.strictObject({
  name: z.string().min(1).max(LONGEST_NAME),
  input: z.unknown(),
  commandId: z.exactOptional(z.string().max(LONGEST_NAME)),
  session: z.exactOptional(z.string().max(LONGEST_NAME)),
}) satisfies z.ZodType<ApiRequest>;

const base64 = z.string().min(1).max(LONGEST_FILE_BASE64);

export const askSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), request: apiRequestSchema }),
  z.strictObject({
    kind: z.literal('openWindow'),
    window: z.enum(['client', 'display', 'kiosk']),
    session: z.string().min(1).max(LONGEST_NAME),
  }),
  z.strictObject({ kind: z.literal('saveFile'), name: z.string().min(1).max(LONGEST_NAME), base64 }),
  z.strictObject({
    kind: z.literal('saveFrom'),
    name: z.string().min(1).max(LONGEST_NAME),
    /** Of a file that the office gives out, and no other part of it. */
    address: z.string().regex(/^\/api\/files\/[\w-]{1,100}$/),
    session: z.string().min(1).max(LONGEST_NAME),
  }),
  z.strictObject({
    kind: z.literal('printPdf'),
    base64,
    printer: z.string().min(1).max(LONGEST_NAME).nullable(),
  }),
  z.strictObject({ kind: z.literal('printers') }),
]);

export type Ask = z.infer<typeof askSchema>;
export type SecondWindow = Extract<Ask, { kind: 'openWindow' }>['window'];
