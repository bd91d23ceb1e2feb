import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, copy, file, id, language } from '#shared/api/fields.ts';
import { SIGNING_WAYS } from '#shared/domain/request/protocol/howSigned.ts';

const to = z.enum(['client', 'representative']);

/** Of an opened request: who took the result, and how that was confirmed. */
export const handoverView = z.object({
  to,
  at,
  by: z.string().nullable(),
  receivedBy: z.string(),
  /** Null once the signature is erased. */
  signed: z.enum(SIGNING_WAYS).nullable(),
  /** How often the protocol was printed. */
  protocols: z.int(),
});

const asked = {
  requestId: id,
  language,
  /** To be signed before the act; null: of the handover that has been. */
  preparing: z.strictObject({ visitId: id, to }).nullable(),
};

export const handoverProtocolProcedures = {
  'handover.issueProtocol': command({
    allow: COUNTER_STAFF,
    summary:
      'Records that the protocol of a handover is printed, to be signed before the act or for the client after it; a repeat is a copy (HND-02).',
    input: z.strictObject(asked),
    output: z.object({ copy }),
  }),
  'handover.protocolPdf': query({
    allow: COUNTER_STAFF,
    summary: "The protocol of a handover as PDF in the client's language; a copy says so.",
    input: z.strictObject({ ...asked, copy }),
    output: file,
  }),
};
