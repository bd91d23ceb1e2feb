import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { mayAct, type Acting } from '#shared/domain/representation/mayAct.ts';
import type {
  ClosingReason,
  RepresentationBasis,
  RepresentationDocument,
} from '#shared/domain/representation/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { formatDay } from '#renderer/app/format.ts';

export type RepresentationData = OutputOf<'representation.ofClient'>['representatives'][number];

export const BASIS_TEXTS = {
  parent: 'clients.basis.parent',
  guardian: 'clients.basis.guardian',
  trustee: 'clients.basis.trustee',
  fosterFamily: 'clients.basis.fosterFamily',
  powerOfAttorney: 'clients.basis.powerOfAttorney',
  boardMember: 'clients.basis.boardMember',
  organisationUser: 'clients.basis.organisationUser',
  namedByClient: 'clients.basis.namedByClient',
} as const satisfies Record<RepresentationBasis, TextKey>;

export const SEEN_TEXTS = {
  birthCertificate: 'clients.representative.documentKind.birthCertificate',
  orphansCourtDecision: 'clients.representative.documentKind.orphansCourtDecision',
  courtRuling: 'clients.representative.documentKind.courtRuling',
  agreement: 'clients.representative.documentKind.agreement',
  powerOfAttorney: 'clients.representative.documentKind.powerOfAttorney',
  registerExtract: 'clients.representative.documentKind.registerExtract',
  clientsWord: 'clients.representative.documentKind.clientsWord',
  other: 'clients.representative.documentKind.other',
} as const satisfies Record<RepresentationDocument, TextKey>;

export const CLOSING_TEXTS = {
  revokedByClient: 'clients.representative.closing.revokedByClient',
  givenUp: 'clients.representative.closing.givenUp',
  groundGone: 'clients.representative.closing.groundGone',
  enteredByMistake: 'clients.representative.closing.enteredByMistake',
} as const satisfies Record<ClosingReason, TextKey>;

/** As the rule reads it: whose name was erased acts for nobody. */
export function actingOf({ scope, end, closing, isErased, representative }: RepresentationData): Acting {
  return { scope, end, closing, ...(isErased ? {} : { name: representative.name }) };
}

export function isOver(data: RepresentationData, today: LocalDate): boolean {
  return mayAct(actingOf(data), { kind: 'visit' }, today).kind === 'refused';
}

/** Ground, document, what for and until when, in one line. */
export function representationNote(
  data: RepresentationData,
  nameOf: (ownerOrService: string) => string,
  t: TFunction,
): string {
  const { basis, documentKind, documentNumber } = data;
  const seen = basis === 'namedByClient' ? null : `${t(SEEN_TEXTS[documentKind])} ${documentNumber}`;
  return [t(BASIS_TEXTS[basis]), seen, scopeText(data, nameOf, t), endText(data, t)]
    .filter((part) => part !== null)
    .join(' · ');
}

function scopeText(
  { scope, registerNumber }: RepresentationData,
  nameOf: (ownerOrService: string) => string,
  t: TFunction,
): string {
  switch (scope.kind) {
    case 'all':
      return t('clients.representative.scopeOf.all');
    case 'listed':
      return [...scope.owners, ...scope.services].map(nameOf).join(', ');
    case 'receive':
      return registerNumber === null
        ? t('clients.representative.scopeOf.receive')
        : t('clients.representative.scopeOf.receiveOne', { number: registerNumber });
  }
}

function endText({ end }: RepresentationData, t: TFunction): string {
  if (end.kind === 'day') return t('clients.representative.endOf.day', { day: formatDay(end.day) });
  return t(
    end.kind === 'never' ? 'clients.representative.endOf.never' : 'clients.representative.endOf.unknown',
  );
}

/** Why it does not count any more; null while it does. */
export function overText(
  { closing, end, isErased }: RepresentationData,
  today: LocalDate,
  t: TFunction,
): string | null {
  if (closing) {
    const day = formatDay(closing.at);
    const over = t(
      closing.kind === 'revoked'
        ? 'clients.representative.over.revoked'
        : 'clients.representative.over.ended',
      { day },
    );
    return [over, t(CLOSING_TEXTS[closing.why]), closing.by, closing.words].filter(Boolean).join(' · ');
  }
  if (end.kind === 'day' && end.day < today)
    return t('clients.representative.over.expired', { day: formatDay(end.day) });
  return isErased ? t('clients.representative.erasedName') : null;
}
