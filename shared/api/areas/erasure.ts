import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { at, done, file, id, language, localDay, none } from '#shared/api/fields.ts';
import { ERASURE_GROUNDS } from '#shared/domain/client/erasureTypes.ts';
import { HELD_KINDS, KEEP_REASONS } from '#shared/domain/retention/kept.ts';

const kept = z.object({
  reason: z.enum(KEEP_REASONS),
  /** From this day on it does not stand against it; null: not until it is settled. */
  until: localDay.nullable(),
  /** Register number of the request it is about; null: it has none, or another centre's. */
  registerNumber: z.string().nullable(),
});
const counts = z.array(z.object({ kind: z.enum(HELD_KINDS), count: z.int() }));

/** How far a client's wish to be erased, or the order of an administrator, has come. */
const erasureCase = z.object({
  clientId: id,
  /** Also on the client's paper: after the erasure it is the only way to name the case. */
  code: z.string(),
  /** Null once erased. */
  name: z.string().nullable(),
  /** Null where nobody asked: the back-office ordered it. */
  asked: z.object({ on: localDay, ground: z.enum(ERASURE_GROUNDS), dueDate: localDay }).nullable(),
  standing: z.enum(['prepared', 'asked', 'kept', 'ordered', 'done', 'withdrawn']),
  kept: z.array(kept),
  /** From this day on nothing of it stands against it; null: nobody can say yet, or nothing does. */
  freeFrom: localDay.nullable(),
  /** What went before the rest. */
  erased: counts,
  erasedAt: at.nullable(),
  /** Those that held the data; empty before the back-office has told. */
  devices: z.array(
    z.object({
      name: z.string(),
      centre: z.string(),
      lastSeenAt: at.nullable(),
      /** Null: it has not said that the data are gone. */
      confirmedAt: at.nullable(),
    }),
  ),
});

export const erasureProcedures = {
  'erasure.get': query({
    allow: ['manager', 'admin'],
    summary: 'What is held of a client, what stands against erasing it now, and how far a wish has come.',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      held: counts,
      kept: z.array(kept),
      freeFrom: localDay.nullable(),
      case: erasureCase.nullable(),
    }),
  }),
  'erasure.list': query({
    allow: ['manager', 'admin'],
    summary:
      'Clients who asked to be erased or were, and the devices that have not confirmed; the newest first.',
    input: none,
    output: z.object({ cases: z.array(erasureCase) }),
  }),
  'erasure.ask': command({
    allow: ['manager'],
    summary: 'Records that the client wants to be erased, and sends it to the back-office (GDPR 17).',
    input: z.strictObject({ clientId: id, askedOn: localDay, ground: z.enum(ERASURE_GROUNDS) }),
    output: done,
  }),
  'erasure.withdraw': command({
    allow: ['manager'],
    summary: 'The client does not want it any more; what is erased already stays so.',
    input: z.strictObject({ clientId: id }),
    output: done,
  }),
  'erasure.replyPdf': query({
    allow: ['manager'],
    summary:
      'The answer for the client: what was erased, what is kept until when and why (GDPR 12(3), 12(4)).',
    input: z.strictObject({ clientId: id, language }),
    output: file,
  }),
};
