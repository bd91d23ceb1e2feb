import { z } from 'zod';
import { CHANNELS, DELIVERY_METHODS, RESULT_KINDS } from '#shared/domain/request/types.ts';
import type { RoutedRequest } from '../storage/requests.ts';

/** What the institution that owns the service sees: what it needs to decide, and nothing of the visit or the queue. */
export const requestView = z.object({
  id: z.uuid(),
  registerNumber: z.string().nullable(),
  status: z.enum(['registered', 'acceptedByOwner', 'resultReady', 'handedOver', 'withdrawn']),
  serviceId: z.string(),
  catalogueVersion: z.int(),
  centreId: z.uuid(),
  channel: z.enum(CHANNELS),
  /** Milliseconds since 1970-01-01 UTC, as all times here. */
  receivedAt: z.int(),
  registeredAt: z.int(),
  dueDate: z.iso.date(),
  delivery: z.enum(DELIVERY_METHODS),
  feeCents: z.int().nullable(),
  documentsSeen: z.array(z.string()),
  /** Answers of the form by field; empty once erased. */
  answers: z.record(z.string(), z.json()),
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
  ownerReference: z.string().nullable(),
  acceptedAt: z.int().nullable(),
  result: z
    .object({ outcome: z.enum(['positive', 'refusal']), kind: z.enum(RESULT_KINDS), at: z.int() })
    .nullable(),
});

export function toView({ id, state, client }: RoutedRequest): z.infer<typeof requestView> {
  const { result } = state;
  return {
    id,
    registerNumber: state.registerNumber,
    status: state.status,
    serviceId: state.serviceId,
    catalogueVersion: state.catalogueVersion,
    centreId: state.centreId,
    channel: state.channel,
    receivedAt: state.receivedAt,
    registeredAt: state.registeredAt,
    dueDate: state.dueDate,
    delivery: state.delivery,
    feeCents: state.feeCents,
    documentsSeen: [...state.documentsSeen],
    answers: { ...state.answers } as z.infer<typeof requestView>['answers'],
    client: client?.data ? { kind: client.kind, ...client.data } : null,
    ownerReference: state.ownerReference,
    acceptedAt: state.acceptedAt,
    result: result && { outcome: result.outcome, kind: result.kind, at: result.at },
  };
}
