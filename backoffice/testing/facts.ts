import { randomUUID } from 'node:crypto';
import type { JsonObject } from '#shared/lib/json.ts';
import type { Fact } from './testDevice.ts';

/** The client of the tests; the birth year is in the 1800s, so the code is nobody's. */
export const ANNA = {
  givenName: 'Anna',
  familyName: 'Bērziņa',
  code: '150390-0005',
  phone: '+37120000000',
  email: 'anna@example.lv',
} as const;

export function clientRegistered(clientId: string, data: JsonObject = ANNA): Fact {
  const payload = { kind: 'person', codeReadBack: true };
  return {
    aggregate: 'client',
    aggregateId: clientId,
    fact: { type: 'client.registered', version: 1, payload, personal: [{ subjectId: clientId, data }] },
  };
}

export function clientCorrected(clientId: string, basedOn: string, data: JsonObject): Fact {
  const payload = { basedOn, fields: ['phone'], codeReadBack: true };
  return {
    aggregate: 'client',
    aggregateId: clientId,
    fact: { type: 'client.corrected', version: 1, payload, personal: [{ subjectId: clientId, data }] },
  };
}

export function clientMerged(clientId: string, into: string): Fact {
  const fact = { type: 'client.merged', version: 1, payload: { into } };
  return { aggregate: 'client', aggregateId: clientId, fact };
}

export function clientParted(clientId: string, from: string): Fact {
  const fact = { type: 'client.parted', version: 1, payload: { from } };
  return { aggregate: 'client', aggregateId: clientId, fact };
}

export type RequestFacts = {
  readonly centreId: string;
  readonly requestId?: string;
  readonly clientId?: string;
  readonly registerNumber?: string | null;
  readonly secret?: string;
  readonly serviceId?: string;
  readonly answers?: JsonObject;
  readonly catalogueVersion?: number;
  readonly cardRevision?: string;
};

export function requestRegistered(facts: RequestFacts): Fact {
  const { centreId, requestId = randomUUID(), clientId = randomUUID(), registerNumber = null } = facts;
  const {
    secret = randomUUID(),
    serviceId = 'no-such-service',
    answers = { purpose: 'Vajag izziņu' },
    catalogueVersion = 1,
    cardRevision,
  } = facts;
  return {
    aggregate: 'request',
    aggregateId: requestId,
    fact: {
      type: 'request.registered',
      version: 1,
      payload: {
        registerNumber,
        secret,
        centreId,
        serviceId,
        catalogueVersion,
        ...(cardRevision === undefined ? {} : { cardRevision }),
        visitId: randomUUID(),
        clientId,
        representativeId: null,
        channel: 'paper',
        declined: [],
        receivedAt: Date.UTC(2026, 10, 22, 7, 0),
        dueDate: '2026-12-22',
        delivery: 'counter',
        feeCents: 0,
        documentsSeen: [],
        otherSubjects: {},
      },
      personal: [{ subjectId: clientId, data: answers }],
    },
  };
}

/** An error on a card, as a centre reports it; `owner`: of a card of the state. */
export function cardReported(
  reportId: string,
  facts: { readonly centreId: string; readonly serviceId: string; readonly owner?: string },
): Fact {
  return {
    aggregate: 'cardReport',
    aggregateId: reportId,
    fact: {
      type: 'cardReport.made',
      version: 1,
      payload: { ...facts, catalogueVersion: 3, cardUpdatedAt: '2026-11-01' },
      personal: [{ subjectId: reportId, data: { words: 'Maksa vairs nav 4,27 €' } }],
    },
  };
}

export function requestHandedOver(requestId: string, clientId: string): Fact {
  return {
    aggregate: 'request',
    aggregateId: requestId,
    fact: {
      type: 'request.handedOver',
      version: 1,
      payload: { to: 'client', visitId: null, clientId },
      personal: [{ subjectId: clientId, data: { receivedBy: 'Anna Bērziņa', signature: null } }],
    },
  };
}

export function requestWithdrawn(requestId: string): Fact {
  const payload = { by: 'client', how: 'phone', asker: 'client' };
  return {
    aggregate: 'request',
    aggregateId: requestId,
    fact: { type: 'request.withdrawn', version: 1, payload },
  };
}

export function requestVoided(requestId: string): Fact {
  return {
    aggregate: 'request',
    aggregateId: requestId,
    fact: { type: 'request.voided', version: 1, payload: { reason: 'twice' } },
  };
}

export function requestCorrected(
  requestId: string,
  subjectId: string,
  answers: JsonObject,
  basedOn: readonly string[],
): Fact {
  const payload = {
    basedOn,
    fields: Object.keys(answers),
    reason: 'mistyped',
    delivery: 'counter',
    otherSubjects: {},
  };
  return {
    aggregate: 'request',
    aggregateId: requestId,
    fact: { type: 'request.corrected', version: 1, payload, personal: [{ subjectId, data: { answers } }] },
  };
}

export function clientAnswered(requestId: string, clientId: string, questionId: string, words: string): Fact {
  const payload = { questionId, attachments: [] };
  const personal = [{ subjectId: clientId, data: { words } }];
  return {
    aggregate: 'request',
    aggregateId: requestId,
    fact: { type: 'request.clientAnswered', version: 1, payload, personal },
  };
}

/** A fact without consequences, for tests of transport. */
export function looked(aggregateId: string = randomUUID()): Fact {
  const payload = { what: 'file', purpose: 'service', visitId: null };
  return { aggregate: 'access', aggregateId, fact: { type: 'access.shown', version: 1, payload } };
}

export function clientRestricted(clientId: string): Fact {
  const fact = {
    type: 'client.restricted',
    version: 1,
    payload: { since: '2026-11-20', ground: 'accuracy' },
    personal: [{ subjectId: clientId, data: { covers: '' } }],
  };
  return { aggregate: 'client', aggregateId: clientId, fact };
}

export function restrictionLifted(clientId: string, restrictionId: string): Fact {
  const payload = { restrictionId, told: 'phone', toldOn: '2026-11-22' };
  const fact = { type: 'client.restrictionLifted', version: 1, payload };
  return { aggregate: 'client', aggregateId: clientId, fact };
}
