import { z } from 'zod';
import { command, COUNTER_STAFF } from '#shared/api/define.ts';
import { at, done, id, localDay, text } from '#shared/api/fields.ts';
import {
  KEEPING_PLACES,
  SEND_BACK_REASONS,
  SENDING_WAYS,
  TELLING_WAYS,
} from '#shared/domain/request/keeping/types.ts';

const by = { at, by: z.string().nullable() };
const tracking = z.string().nullable();

/** Where the result of a request is, and what has been done to bring it to its client. */
export const keepingView = z.object({
  placement: z
    .object({
      ...by,
      where: z.enum(KEEPING_PLACES),
      place: z.string(),
      stopOn: localDay.nullable(),
      isSealed: z.boolean(),
      mobileCentreId: id.nullable(),
      /** Name of the centre whose bus it is; empty where it has not been heard here; null: on no known bus. */
      mobileCentre: z.string().nullable(),
      isComingBack: z.boolean(),
    })
    .nullable(),
  /** Why this centre cannot give it to anybody: another one has the thing (MOB-01). */
  whyNotHere: z.enum(['request.onBus', 'request.tookBack']).nullable(),
  tellings: z.array(z.object({ ...by, how: z.enum(TELLING_WAYS), isReached: z.boolean() })),
  sending: z.object({ ...by, how: z.enum(SENDING_WAYS), tracking }).nullable(),
  sendingBack: z.object({ ...by, reason: z.enum(SEND_BACK_REASONS), tracking, words: z.string() }).nullable(),
});

const requestId = id;
const trackingNumber = text(40);

export const keepingProcedures = {
  'handover.place': command({
    allow: COUNTER_STAFF,
    summary:
      'Says on which shelf a result lies, or to which stop which bus takes it; also when it came back (HND-05, MOB-01).',
    input: z.strictObject({
      requestId,
      where: z.enum(KEEPING_PLACES),
      place: text(60),
      stopOn: localDay.nullable(),
      isSealed: z.boolean(),
      /** Null: on a shelf, or on a bus that is no centre of the network. */
      mobileCentreId: id.nullable(),
    }),
    output: done,
  }),
  'handover.bringBack': command({
    allow: COUNTER_STAFF,
    summary: 'On the bus: nobody came for the result, it goes back to its centre (MOB-01).',
    input: z.strictObject({ requestId }),
    output: done,
  }),
  'handover.tell': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the client was told that the result is here, or could not be reached.',
    input: z.strictObject({ requestId, how: z.enum(TELLING_WAYS), isReached: z.boolean() }),
    output: done,
  }),
  'handover.send': command({
    allow: COUNTER_STAFF,
    summary:
      'Records that the result was sent to the client, with the number of a registered letter (HND-01).',
    input: z.strictObject({ requestId, how: z.enum(SENDING_WAYS), tracking: trackingNumber }),
    output: done,
  }),
  'handover.sendBack': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the result went back to the service owner, with the reason (HND-05).',
    input: z.strictObject({
      requestId,
      reason: z.enum(SEND_BACK_REASONS),
      tracking: trackingNumber,
      words: text(300),
    }),
    output: done,
  }),
};
