import type { JsonObject } from '#shared/lib/json.ts';
import type { Fact } from './testDevice.ts';

export type DelegationFacts = {
  readonly delegationId: string;
  readonly clientId: string;
  readonly centreId: string;
  readonly services: readonly string[];
  /** First and last day. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Whoever speaks for the client, by the record of it; absent: the client. */
  readonly representation?: JsonObject | null;
};

/** Of the clerk whose facts test devices seal. */
const AGENT = 'staff-1';

export function delegationDrawnUp({ delegationId, ...facts }: DelegationFacts): Fact {
  const payload = {
    visitId: delegationId,
    agentId: AGENT,
    isOffline: false,
    language: 'lv',
    representation: null,
    legalBasis: 'Pilnvarojums iestādē',
    ...facts,
  };
  const personal = [{ subjectId: facts.clientId, data: { purpose: 'Iesniegt portālā' } }];
  return fact(delegationId, 'delegation.drawnUp', payload, personal);
}

export function delegationSigned({ delegationId, clientId }: DelegationFacts): Fact {
  const personal = [{ subjectId: clientId, data: { signature: 'M0 0L9 9' } }];
  return fact(delegationId, 'delegation.signed', { clientId, how: 'screen' }, personal);
}

export function delegationUsed(
  { delegationId, clientId }: DelegationFacts,
  act: {
    readonly requestId: string;
    readonly serviceId: string;
    readonly formHash: string;
    readonly salt: string;
  },
): Fact {
  const { salt, ...payload } = act;
  const personal = [{ subjectId: clientId, data: { formSalt: salt } }];
  return fact(delegationId, 'delegation.used', { clientId, confirmed: 'screen', ...payload }, personal);
}

export function delegationRevoked({ delegationId }: DelegationFacts): Fact {
  return fact(delegationId, 'delegation.revoked', { how: 'phone' });
}

/** Zane Kalna acts for the client. */
export function representationRecorded(
  representationId: string,
  clientId: string,
  changes: JsonObject = {},
): Fact {
  const payload = {
    clientId,
    representativeId: representationId,
    hasCard: false,
    visitId: null,
    basis: 'powerOfAttorney',
    documentKind: 'powerOfAttorney',
    documentDate: null,
    scope: { kind: 'all' },
    end: { kind: 'never' },
    ...changes,
  };
  const personal = [
    { subjectId: clientId, data: { documentNumber: '1234' } },
    { subjectId: representationId, data: { name: 'Zane Kalna', code: '' } },
  ];
  return ofRepresentation(representationId, 'representation.recorded', payload, personal);
}

export function representationRevoked(representationId: string, clientId: string): Fact {
  const payload = { clientId, why: 'revokedByClient' };
  const personal = [{ subjectId: clientId, data: { words: '' } }];
  return ofRepresentation(representationId, 'representation.revoked', payload, personal);
}

function ofRepresentation(
  aggregateId: string,
  type: string,
  payload: JsonObject,
  personal: NonNullable<Fact['fact']['personal']>,
): Fact {
  return { aggregate: 'representation', aggregateId, fact: { type, version: 1, payload, personal } };
}

function fact(
  aggregateId: string,
  type: string,
  payload: JsonObject,
  personal: Fact['fact']['personal'] = [],
): Fact {
  return { aggregate: 'delegation', aggregateId, fact: { type, version: 1, payload, personal } };
}
