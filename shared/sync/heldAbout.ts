import { z } from 'zod';
import { GIVEN_BY_PERSON } from '#shared/domain/client/likeness.ts';
import { ATTACHMENT_KINDS } from '#shared/domain/request/attachments/types.ts';
import { jsonObject } from '#shared/sync/messages.ts';

/** Everything the back-office holds about the person of one card, for that person (GDPR 15). */
export const heldAbout = z.object({
  records: z.array(
    z.object({
      id: z.uuid(),
      at: z.int(),
      type: z.string(),
      aggregate: z.string(),
      aggregateId: z.uuid(),
      /** Where it was recorded. */
      centre: z.string(),
      /** Null: by somebody whom only that centre can name. */
      by: z.string().nullable(),
      payload: jsonObject,
      /** What it says about this person alone. */
      personal: z.array(jsonObject),
    }),
  ),
  files: z.array(
    z.object({
      fileId: z.uuid(),
      requestId: z.uuid(),
      number: z.string().nullable(),
      hash: z.string(),
      bytes: z.int(),
      kind: z.enum(ATTACHMENT_KINDS),
      name: z.string(),
      isResult: z.boolean(),
      /** Whether its bytes are here, too. */
      isHere: z.boolean(),
    }),
  ),
  /** Centres with a card of the same code under another name: whose it is, people have to find out. */
  unclearAt: z.array(z.string()),
});

export type HeldAbout = z.infer<typeof heldAbout>;

/** What a person says of themselves, to be found by where no code was written down. */
export const givenByPerson = z.strictObject({
  phone: z.string().trim().max(20),
  email: z.string().trim().max(120),
  birthDate: z.iso.date().nullable(),
});

export type GivenByPerson = z.infer<typeof givenByPerson>;

/** Cards of other centres that may be the person's; no more of each than the question "were you there?" needs. */
export const maybeTheirs = z.object({
  found: z.array(
    z.object({
      /** Names the card to whoever was shown it here, once the person has said that it is theirs. */
      lookId: z.uuid(),
      centres: z.array(z.string()),
      since: z.int(),
      alike: z.array(z.enum(GIVEN_BY_PERSON)),
    }),
  ),
});

export type MaybeTheirs = z.infer<typeof maybeTheirs>;
