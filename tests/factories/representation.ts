import type { RecordRepresentation } from '#shared/domain/representation/decide.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { NOON } from '#tests/factories/journal.ts';

export const CHILD = 'c0000000-0000-4000-8000-000000000001';
export const ZANE = 'c0000000-0000-4000-8000-000000000002';

/** As it is known once it was recorded: a power of attorney for everything, without end. */
export function aRepresentation(overrides: Partial<RepresentationState> = {}): RepresentationState {
  return {
    clientId: CHILD,
    representativeId: ZANE,
    hasCard: false,
    basis: 'powerOfAttorney',
    documentKind: 'powerOfAttorney',
    documentDate: null,
    scope: { kind: 'all' },
    end: { kind: 'never' },
    recordedAt: NOON,
    recordedBy: null,
    name: 'Zane Kalna',
    code: '',
    documentNumber: '1234',
    closing: null,
    ...overrides,
  };
}

export function aRecord(overrides: Partial<RecordRepresentation> = {}): RecordRepresentation {
  return {
    kind: 'record',
    client: { id: CHILD, kind: 'person', birthDate: null, isHere: true },
    representative: { id: ZANE, hasCard: false, name: 'Zane Kalna', code: '' },
    visitId: null,
    basis: 'powerOfAttorney',
    documentKind: 'powerOfAttorney',
    documentNumber: '1234',
    documentDate: null,
    scope: { kind: 'all' },
    end: { kind: 'never' },
    ...overrides,
  };
}
