import type { InputOf } from '#shared/api/contract.ts';
import type {
  RepresentationBasis,
  RepresentationDocument,
  RepresentationEnd,
} from '#shared/domain/representation/types.ts';
import { normalisePersonalCode } from '#shared/domain/identity/personalCode.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type ScopeChoice = 'all' | 'owner' | 'service' | 'receive';

export type Entered = {
  /** Card of another client on the same ticket; null: typed. */
  readonly cardId: string | null;
  readonly name: string;
  readonly code: string;
  readonly basis: RepresentationBasis | null;
  readonly documentKind: RepresentationDocument;
  readonly documentNumber: string;
  readonly documentDate: LocalDate | null;
  readonly scope: ScopeChoice;
  readonly owner: string | null;
  readonly end: RepresentationEnd['kind'];
  readonly lastDay: LocalDate | null;
  readonly because: string;
};

export type EnteredGap = 'who' | 'basis' | 'document' | 'owner' | 'lastDay' | 'because';

type Usual = Pick<Entered, 'documentKind' | 'end'>;

/** What is most often shown, so that the clerk only changes what is different. */
export const USUAL: Readonly<Record<RepresentationBasis, Usual>> = {
  parent: { documentKind: 'birthCertificate', end: 'unknown' },
  guardian: { documentKind: 'orphansCourtDecision', end: 'unknown' },
  trustee: { documentKind: 'courtRuling', end: 'unknown' },
  fosterFamily: { documentKind: 'orphansCourtDecision', end: 'unknown' },
  powerOfAttorney: { documentKind: 'powerOfAttorney', end: 'day' },
  boardMember: { documentKind: 'registerExtract', end: 'never' },
  organisationUser: { documentKind: 'powerOfAttorney', end: 'day' },
  namedByClient: { documentKind: 'clientsWord', end: 'never' },
};

export const OF_PERSON = ['parent', 'guardian', 'trustee', 'fosterFamily', 'powerOfAttorney'] as const;
export const OF_ORGANISATION = ['boardMember', 'organisationUser', 'powerOfAttorney'] as const;

const LEAST_NAME = 3;

/** What still holds it back, in the order of the form. */
export function gapsOf(entered: Entered, today: LocalDate): readonly EnteredGap[] {
  const { cardId, name, code, basis, documentNumber, scope, owner, end, lastDay } = entered;
  const gaps: EnteredGap[] = [];
  const isCodeWrong = code.trim() !== '' && normalisePersonalCode(code) === null;
  if (cardId === null && (name.trim().length < LEAST_NAME || isCodeWrong)) gaps.push('who');
  if (basis === null) gaps.push('basis');
  if (documentNumber.trim() === '') gaps.push('document');
  if (scope === 'owner' && owner === null) gaps.push('owner');
  if (end === 'day' && (lastDay === null || lastDay < today)) gaps.push('lastDay');
  return gaps;
}

type Facts = Omit<InputOf<'representation.record'>, 'clientId' | 'visitId' | 'use'>;

/** Null while something is missing. */
export function factsOf(entered: Entered, serviceId: string | null): Facts | null {
  const { cardId, name, code, basis, documentKind, documentNumber, documentDate, owner } = entered;
  if (basis === null) return null;
  const end: RepresentationEnd =
    entered.end === 'day' ? { kind: 'day', day: entered.lastDay ?? '' } : { kind: entered.end };
  return {
    representative:
      cardId === null ? { name: name.trim(), code: normalisePersonalCode(code) ?? '' } : { clientId: cardId },
    basis,
    documentKind,
    documentNumber,
    documentDate,
    scope: scopeOf(entered.scope, owner, serviceId),
    end,
  };
}

function scopeOf(choice: ScopeChoice, owner: string | null, serviceId: string | null): Facts['scope'] {
  switch (choice) {
    case 'all':
      return { kind: 'all' };
    case 'owner':
      return { kind: 'listed', owners: owner === null ? [] : [owner], services: [] };
    case 'service':
      return { kind: 'listed', owners: [], services: serviceId === null ? [] : [serviceId] };
    case 'receive':
      return { kind: 'receive', requestId: null };
  }
}
