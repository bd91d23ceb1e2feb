import { z } from 'zod';
import type { StoredEvent } from '#shared/domain/event.ts';
import { NOTICE_WAYS } from '#shared/domain/client/preference/types.ts';
import { FORM_CORRECTION_REASONS, VOID_REASONS } from '#shared/domain/request/afterwards/types.ts';
import { QUESTIONERS } from '#shared/domain/request/asked/types.ts';
import { ATTACHMENT_KINDS, TURNS } from '#shared/domain/request/attachments/types.ts';
import { NOTICE_SUBJECTS } from '#shared/domain/request/notice/types.ts';
import { DELIVERY_METHODS } from '#shared/domain/request/types.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';

const registerNumber = z.string().regex(/^[\x20-\x7e]{1,40}$/);

/** Fields of payloads that the back-office itself works with. Everything else it only carries. */
const RELIED_UPON: { readonly [type: string]: z.ZodType } = {
  'request.registered': z.looseObject({
    registerNumber: registerNumber.nullable(),
    secret: z.string().min(1),
    centreId: z.uuid(),
    clientId: z.uuid(),
    serviceId: z.string(),
    receivedAt: z.int(),
    dueDate: z.iso.date(),
    documentsSeen: z.array(z.string()),
  }),
  'request.numberAssigned': z.looseObject({ registerNumber }),
  'request.voided': z.looseObject({ reason: z.enum(VOID_REASONS) }),
  'request.accepted': z.looseObject({ ownerReference: z.string() }),
  'request.corrected': z.looseObject({
    basedOn: z.array(z.string()),
    fields: z.array(z.string()),
    reason: z.enum(FORM_CORRECTION_REASONS),
    delivery: z.enum(DELIVERY_METHODS),
    otherSubjects: z.record(z.string(), z.string()),
  }),
  'cardReport.made': z.looseObject({
    centreId: z.uuid(),
    serviceId: z.string(),
    owner: z.string().optional(),
    catalogueVersion: z.int(),
    cardUpdatedAt: z.string(),
  }),
  'delegation.drawnUp': z.looseObject({
    clientId: z.uuid(),
    centreId: z.string(),
    agentId: z.string(),
    services: z.array(z.string()),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
  }),
  'representation.recorded': z.looseObject({ clientId: z.uuid(), representativeId: z.uuid() }),
  'delegation.signed': z.looseObject({ clientId: z.uuid() }),
  'delegation.used': z.looseObject({
    clientId: z.uuid(),
    requestId: z.uuid(),
    serviceId: z.string(),
    formHash: z.string(),
  }),
  'request.attachmentAdded': z.looseObject({
    attachmentId: z.uuid(),
    documentId: z.string().nullable(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(1),
    kind: z.enum(ATTACHMENT_KINDS),
    pages: z.int().nullable(),
    signatures: z.int(),
    turn: z.union(TURNS.map((degrees) => z.literal(degrees))),
    clientId: z.uuid(),
  }),
  'request.attachmentsArranged': z.looseObject({
    order: z.array(z.looseObject({ attachmentId: z.string(), turn: z.int() })),
  }),
  'request.clientAsked': z.looseObject({
    questionId: z.uuid(),
    by: z.enum(QUESTIONERS),
    documents: z.array(z.string()),
    answerBy: z.iso.date(),
  }),
  'request.noticeAsked': z.looseObject({
    about: z.enum(NOTICE_SUBJECTS),
    questionId: z.uuid().nullable(),
  }),
  'client.preferenceSet': z.looseObject({
    how: z.enum(NOTICE_WAYS),
    language: z.enum(CLIENT_LANGUAGES),
  }),
  'request.clientAnswered': z.looseObject({ questionId: z.uuid(), attachments: z.array(z.string()) }),
  'request.resultReturned': z.looseObject({
    clientId: z.uuid(),
    files: z.array(z.looseObject({ fileId: z.uuid(), hash: z.string(), bytes: z.int() })).optional(),
  }),
};

/** False for a payload that lacks what its type promises; such an event is kept, and a person looks at it. */
export function isReadable({ type, payload }: StoredEvent): boolean {
  return RELIED_UPON[type]?.safeParse(payload).success ?? true;
}
