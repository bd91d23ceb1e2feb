import type { ClientData, ClientEvent } from '#shared/domain/client/types.ts';
import type { RequestEvent } from '#shared/domain/request/types.ts';
import type { VisitEvent } from '#shared/domain/visit/types.ts';
import { NOON } from '#tests/factories/journal.ts';

type PayloadOf<Event extends { type: string; payload: unknown }, Type extends Event['type']> = Extract<
  Event,
  { type: Type }
>['payload'];

export const aTriage = {
  serviceId: 'vsaa-sickness-benefit',
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;

export function ticketIssued(
  overrides: Partial<PayloadOf<VisitEvent, 'visit.ticketIssued'>> = {},
): VisitEvent {
  return {
    type: 'visit.ticketIssued',
    version: 1,
    payload: {
      ...aTriage,
      ticket: 'A001',
      category: 'A',
      businessDay: '2026-11-24',
      dueAt: NOON + 20 * 60_000,
      promise: { fromMinutes: 5, toMinutes: 10 },
      missingDocuments: [],
      ...overrides,
    },
  };
}

/** A birth in the nineteenth century: nobody alive has this code. */
export const someClientData: ClientData = {
  givenName: 'Jānis',
  familyName: 'Bērziņš',
  code: '18056505610',
  phone: '+371 26123450',
  email: '',
};

export function clientRegistered(clientId: string, data: Partial<ClientData> = {}): ClientEvent {
  return {
    type: 'client.registered',
    version: 1,
    payload: { kind: 'person', codeReadBack: false },
    personal: [{ subjectId: clientId, data: { ...someClientData, ...data } }],
  };
}

export function requestRegistered(
  clientId: string,
  overrides: Partial<PayloadOf<RequestEvent, 'request.registered'>> = {},
): RequestEvent {
  return {
    type: 'request.registered',
    version: 1,
    payload: {
      registerNumber: null,
      secret: 'secret',
      centreId: '00000000-0000-4000-8000-00000000000c',
      serviceId: 'vsaa-sickness-benefit',
      catalogueVersion: 1,
      visitId: '00000000-0000-4000-8000-00000000000a',
      clientId,
      representativeId: null,
      channel: 'paper',
      declined: [],
      receivedAt: NOON - 60_000,
      dueDate: '2026-12-08',
      delivery: 'counter',
      feeCents: 0,
      documentsSeen: [],
      otherSubjects: {},
      ...overrides,
    },
    personal: [{ subjectId: clientId, data: { 'contact.phone': '+371 26123450' } }],
  };
}
