import { z } from 'zod';
import { apiErrorSchema } from '#shared/api/errors.ts';
import { TOPICS } from '#shared/api/topics.ts';
import type { ApiResponse, Push } from '#shared/api/transport.ts';
import { apiRequestSchema } from './ipcMessages.ts';

const KEY_BYTES = 32;

const officeSettingsSchema = z.strictObject({
  dataDir: z.string().min(1),
  key: z.custom<Uint8Array>((key) => key instanceof Uint8Array && key.length === KEY_BYTES),
  port: z.number().int(),
  lanPort: z.number().int().nullable(),
  backofficeUrl: z.string().nullable(),
  firstRun: z.enum(['demo', 'empty']),
  rendererDir: z.string().min(1),
});
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

/** What the shell tells the office process; `start` comes first and once. */
export const toOfficeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), settings: officeSettingsSchema }),
  z.strictObject({ kind: z.literal('call'), id: z.number().int(), request: apiRequestSchema }),
  z.strictObject({ kind: z.literal('stop') }),
]);
export type ToOffice = z.infer<typeof toOfficeSchema>;

const pushSchema = z.strictObject({
  topic: z.enum(TOPICS),
  ids: z.array(z.string()).readonly(),
  seq: z.number(),
}) satisfies z.ZodType<Push>;

const responseSchema = z.union([
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: apiErrorSchema }),
]) satisfies z.ZodType<ApiResponse>;

/** What the office process tells the shell. `failed` ends it: starting again would fail in the same way. */
export const fromOfficeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), url: z.string() }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
  z.strictObject({ kind: z.literal('answer'), id: z.number().int(), response: responseSchema }),
  z.strictObject({ kind: z.literal('push'), push: pushSchema }),
]);
export type FromOffice = z.infer<typeof fromOfficeSchema>;
