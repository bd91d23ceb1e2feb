import { z } from 'zod';
import {
  ASKERS,
  FORM_CORRECTION_REASONS,
  VOID_REASONS,
  WITHDRAWAL_WAYS,
} from '#shared/domain/request/afterwards/types.ts';
import { QUESTIONERS, type Question } from '#shared/domain/request/asked/types.ts';
import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { ATTACHMENT_KINDS } from '#shared/domain/request/attachments/types.ts';
import { INITIATORS, initiatorOf } from '#shared/domain/request/initiator.ts';
import { CHANNELS, DELIVERY_METHODS, REQUEST_STATUSES, RESULT_KINDS } from '#shared/domain/request/types.ts';
import { sentAnswers } from '#shared/catalogue/schema/sentAnswers.ts';
import type { FormCard } from '#shared/catalogue/schema/formJsonSchema.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { RoutedRequest } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';
import { formAddress } from './institutionForms.ts';

const answer = z.union([z.string(), z.boolean()]).nullable();

/** What the institution that owns the service sees: what it needs to decide, and nothing of the visit or the queue. */
export const requestView = z.object({
  id: z.uuid(),
  registerNumber: z.string().nullable(),
  status: z.enum(REQUEST_STATUSES),
  serviceId: z.string(),
  catalogueVersion: z.int(),
  centreId: z.uuid(),
  /** Who began it (INT-02). */
  initiator: z.enum(INITIATORS),
  /** Of one that you started: your own id of it. */
  ownId: z.string().nullable(),
  channel: z.enum(CHANNELS),
  /** Milliseconds since 1970-01-01 UTC, as all times here. */
  receivedAt: z.int(),
  registeredAt: z.int(),
  dueDate: z.iso.date(),
  delivery: z.enum(DELIVERY_METHODS),
  feeCents: z.int().nullable(),
  documentsSeen: z.array(z.string()),
  /** By field, the newest; a group's with the number of the entry: `child.surname~2`. Empty once erased. */
  answers: z.record(z.string(), z.json()),
  /** The same answers by the form's JSON Schema; null where that version of the card is not known here. */
  form: z
    .object({
      /** Where the schema is, below the address of this server. */
      schema: z.string(),
      /** As the schema has it: those of a group as a list of its entries. */
      answers: z.record(z.string(), z.json()),
    })
    .nullable(),
  /** Null while unknown or once erased. */
  client: z
    .object({
      kind: z.enum(['person', 'organisation']),
      givenName: z.string(),
      familyName: z.string(),
      code: z.string(),
      phone: z.string(),
      email: z.string(),
    })
    .nullable(),
  /** Files of the request in their order; those that have arrived can be downloaded. */
  attachments: z.array(
    z.object({
      id: z.uuid(),
      /** The document of the service card that it is; null: another one. */
      documentId: z.string().nullable(),
      /** As the file was called; empty once erased. */
      name: z.string(),
      /** SHA-256 of the bytes, in hex. */
      hash: z.string(),
      bytes: z.int(),
      kind: z.enum(ATTACHMENT_KINDS),
      pages: z.int().nullable(),
      /** Signatures that the file names. The centre has not verified them. */
      signatures: z.int(),
      /** Degrees clockwise by which the centre turned it for reading. */
      turn: z.int(),
      /** Null while it is on its way from the centre. */
      arrivedAt: z.int().nullable(),
    }),
  ),
  ownerReference: z.string().nullable(),
  acceptedAt: z.int().nullable(),
  result: z
    .object({
      outcome: z.enum(['positive', 'refusal']),
      kind: z.enum(RESULT_KINDS),
      at: z.int(),
      /** As you sent them. */
      files: z.array(z.object({ fileId: z.uuid(), name: z.string(), hash: z.string(), bytes: z.int() })),
    })
    .nullable(),
  /** Until when the request waits for its client; null: it does not. */
  waitsUntil: z.iso.date().nullable(),
  /** What the client was asked for, by you or by a specialist of the centre, in its order. */
  questions: z.array(
    z.object({
      id: z.uuid(),
      by: z.enum(QUESTIONERS),
      /** Of the service card. */
      documents: z.array(z.string()),
      /** Both empty once erased. */
      what: z.string(),
      why: z.string(),
      answerBy: z.iso.date(),
      askedAt: z.int(),
      /** Papers about it that the client was given. */
      letters: z.int(),
      withdrawnAt: z.int().nullable(),
      /** More than one where two counters took them in without knowing of each other. */
      answers: z.array(
        z.object({
          at: z.int(),
          /** Empty where files say it all, and once erased. */
          words: z.string(),
          /** Ids of the attachments that belong to it. */
          attachments: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Of the answers: 1 as registered, one more with each correction. */
  version: z.int(),
  /** In their order; the first made version 2. */
  corrections: z.array(
    z.object({
      at: z.int(),
      reason: z.enum(FORM_CORRECTION_REASONS),
      /** You had accepted the request before the centre corrected it. */
      isAfterAcceptance: z.boolean(),
      /** Null: no answer, or erased since. */
      changes: z.array(z.object({ field: z.string(), was: answer, now: answer })),
    }),
  ),
  /** As the client asked; nothing is to be decided any more. */
  withdrawal: z
    .object({
      at: z.int(),
      how: z.enum(WITHDRAWAL_WAYS).nullable(),
      asker: z.enum(ASKERS).nullable(),
      /** Empty where the client gave no reason, and once erased. */
      words: z.string(),
    })
    .nullable(),
  /** Registered by mistake: it is not a request at all. The number is not used again. */
  voiding: z.object({ at: z.int(), reason: z.enum(VOID_REASONS) }).nullable(),
});

export async function showRequest(
  { cardAsOf }: RouteContext,
  routed: RoutedRequest,
): Promise<z.infer<typeof requestView>> {
  return toView(routed, await cardAsOf(routed.state.serviceId, routed.state));
}

function toView({ id, state, client }: RoutedRequest, card: FormCard | null): z.infer<typeof requestView> {
  const { result, withdrawal, voiding, corrections = [] } = state;
  return {
    id,
    registerNumber: state.registerNumber,
    status: state.status,
    serviceId: state.serviceId,
    catalogueVersion: state.catalogueVersion,
    centreId: state.centreId,
    initiator: initiatorOf(state),
    ownId: state.startedBy?.ownId ?? null,
    channel: state.channel,
    receivedAt: state.receivedAt,
    registeredAt: state.registeredAt,
    dueDate: state.dueDate,
    delivery: state.delivery,
    feeCents: state.feeCents,
    documentsSeen: [...state.documentsSeen],
    answers: { ...state.answers } as z.infer<typeof requestView>['answers'],
    form: card && {
      schema: formAddress(state.serviceId, state),
      answers: sentAnswers(card.form, state.answers as Answers) as z.infer<typeof requestView>['answers'],
    },
    client: client?.data ? { kind: client.kind, ...client.data } : null,
    attachments: (state.attachments ?? []).map(({ id: attachmentId, name = '', ...file }) => ({
      id: attachmentId,
      documentId: file.documentId,
      name,
      hash: file.hash,
      bytes: file.bytes,
      kind: file.kind,
      pages: file.pages,
      signatures: file.signatures,
      turn: file.turn,
      arrivedAt: file.arrivedAt,
    })),
    ownerReference: state.ownerReference,
    acceptedAt: state.acceptedAt,
    result: result && {
      outcome: result.outcome,
      kind: result.kind,
      at: result.at,
      files: (result.files ?? []).map(({ fileId, name = '', hash, bytes }) => ({
        fileId,
        name,
        hash,
        bytes,
      })),
    },
    waitsUntil: waitsUntil(state),
    questions: (state.questions ?? []).map(toQuestion),
    version: corrections.length + 1,
    corrections: corrections.map(({ at, reason, isAfterAcceptance, changes }) => ({
      at,
      reason,
      isAfterAcceptance,
      changes: [...changes],
    })),
    withdrawal: withdrawal
      ? {
          at: withdrawal.at,
          how: withdrawal.how,
          asker: withdrawal.asker,
          words: withdrawal.words ?? '',
        }
      : null,
    voiding: voiding ? { at: voiding.at, reason: voiding.reason } : null,
  };
}

function toQuestion({ id, by, documents, what = '', why = '', answers, ...rest }: Question) {
  return {
    id,
    by,
    documents: [...documents],
    what,
    why,
    answerBy: rest.answerBy,
    askedAt: rest.askedAt,
    letters: rest.letters,
    withdrawnAt: rest.withdrawnAt,
    answers: answers.map(({ at, words = '', attachments }) => ({ at, words, attachments: [...attachments] })),
  };
}
