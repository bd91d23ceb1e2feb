import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, copy, done, file, id, language, localDay, text } from '#shared/api/fields.ts';
import { DELEGATION_STANDINGS } from '#shared/domain/delegation/term.ts';
import {
  CONFIRMATION_WAYS,
  DELEGATION_PAPERS,
  NOT_SENT_REASONS,
  PORTAL_PROBLEMS,
  REVOCATION_WAYS,
  SIGNATURE_WAYS,
} from '#shared/domain/delegation/types.ts';
import { REPRESENTATION_BASES } from '#shared/domain/representation/types.ts';

const MOST_TERM_DAYS = 60;
const days = z.int().min(0).max(MOST_TERM_DAYS);
const serviceIds = z.array(z.string().max(80)).max(100);

const settings = z.object({
  /** Service cards for which it is switched on; none: it is off. */
  services: serviceIds,
  /** Printed on every delegation (ASE-05). */
  legalBasis: text(500),
  /** Working days after the first one. */
  longestDays: days,
  offlineDays: days,
  longestOfflineDays: days,
});

const doneBy = { at, by: z.string().nullable() };

const sending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), problem: z.enum(PORTAL_PROBLEMS).nullable() }),
  z.object({ kind: z.literal('submitted'), reference: z.string(), sentAt: at }),
  z.object({ kind: z.literal('notSent'), why: z.enum(NOT_SENT_REASONS), at, words: z.string() }),
]);

export const delegationView = z.object({
  delegationId: id,
  clientId: id,
  clientName: z.string(),
  agentName: z.string().nullable(),
  /** The caller is the clerk it names. */
  isMine: z.boolean(),
  services: z.array(z.string()),
  purpose: z.string(),
  validFrom: localDay,
  validTo: localDay,
  /** The first moment after its term. */
  endsAt: at,
  isOffline: z.boolean(),
  standing: z.enum(DELEGATION_STANDINGS),
  language,
  legalBasis: z.string(),
  representative: z.object({ basis: z.enum(REPRESENTATION_BASES), name: z.string() }).nullable(),
  signing: z.object({ how: z.enum(SIGNATURE_WAYS), at }).nullable(),
  revocation: z.object({ ...doneBy, how: z.enum(REVOCATION_WAYS) }).nullable(),
  acts: z.array(
    z.object({
      ...doneBy,
      actId: id,
      requestId: id,
      registerNumber: z.string().nullable(),
      serviceId: z.string(),
      counter: z.string().nullable(),
      confirmed: z.enum(CONFIRMATION_WAYS),
      formHash: z.string(),
      /** The back-office has it; until then nobody can have filed it with the portal. */
      isSent: z.boolean(),
      sending,
    }),
  ),
});

export const delegationProcedures = {
  'delegation.settings': query({
    allow: [...COUNTER_STAFF, 'admin'],
    summary: 'For which services clerks may act in the client’s stead, on what ground and for how long.',
    input: z.strictObject({}),
    output: settings,
  }),
  'delegation.changeSettings': command({
    allow: ['manager', 'admin'],
    summary: 'Switches it on or off per service card; what has been signed stays in force (ASE-02, ASE-05).',
    input: settings,
    output: done,
  }),
  'delegation.options': query({
    allow: COUNTER_STAFF,
    summary: 'Whether a delegation can be drawn up for this service now, else why not; and its term.',
    input: z.strictObject({ visitId: id, serviceId: z.string().max(80) }),
    output: z.object({
      /** Of the rule that refuses; null: it can. */
      whyNot: z.string().nullable(),
      isOffline: z.boolean(),
      proposed: localDay,
      longest: localDay,
      legalBasis: z.string(),
    }),
  }),
  'delegation.words': query({
    allow: COUNTER_STAFF,
    summary:
      'What is read out and signed, in the words of its paper; null: of one that would be drawn up now.',
    input: z.strictObject({ delegationId: id.nullable(), language }),
    output: z.object({
      title: z.string(),
      agent: z.string(),
      services: z.string(),
      purpose: z.string(),
      term: z.string(),
      sentences: z.array(z.string()),
    }),
  }),
  'delegation.ofClient': query({
    allow: COUNTER_STAFF,
    summary: 'The client’s delegations, the newest first.',
    input: z.strictObject({ clientId: id }),
    output: z.object({ delegations: z.array(delegationView) }),
  }),
  'delegation.ofRequest': query({
    allow: COUNTER_STAFF,
    summary: 'Delegations under which this request was, or was to be, filed.',
    input: z.strictObject({ requestId: id }),
    output: z.object({ delegations: z.array(delegationView) }),
  }),
  'delegation.drawUp': command({
    allow: COUNTER_STAFF,
    summary: 'Draws up a delegation of the client served now to the caller (ASE-03, domain A5).',
    input: z.strictObject({
      visitId: id,
      services: serviceIds.max(10),
      purpose: text(300),
      /** Null: as proposed. */
      validTo: localDay.nullable(),
      language,
    }),
    output: z.object({ delegationId: id }),
  }),
  'delegation.sign': command({
    allow: COUNTER_STAFF,
    summary:
      'Records the signature that this delegation got on the second screen, or that the signed paper was seen.',
    input: z.strictObject({ delegationId: id, how: z.enum(SIGNATURE_WAYS) }),
    output: done,
  }),
  'delegation.submit': command({
    allow: COUNTER_STAFF,
    summary:
      'Prepares the filing of a registered request in the client’s stead; it is sent when the network is there.',
    input: z.strictObject({ delegationId: id, requestId: id, confirmed: z.enum(CONFIRMATION_WAYS) }),
    output: done,
  }),
  'delegation.revoke': command({
    allow: COUNTER_STAFF,
    summary: 'The client takes the delegation back: nothing is sent under it any more. Possible at any time.',
    input: z.strictObject({ delegationId: id, how: z.enum(REVOCATION_WAYS) }),
    output: done,
  }),
  'delegation.end': command({
    allow: COUNTER_STAFF,
    summary: 'Everything is done: nothing more is prepared under it; what waits is still sent.',
    input: z.strictObject({ delegationId: id }),
    output: done,
  }),
  'delegation.issuePaper': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the delegation or the log of what was done is given out; a repeat is a copy.',
    input: z.strictObject({ delegationId: id, what: z.enum(DELEGATION_PAPERS), language }),
    output: z.object({ copy }),
  }),
  'delegation.pdf': query({
    allow: COUNTER_STAFF,
    summary: 'The delegation to be signed, or what was done in the client’s name, as PDF.',
    input: z.strictObject({ delegationId: id, what: z.enum(DELEGATION_PAPERS), language, copy }),
    output: file,
  }),
};
