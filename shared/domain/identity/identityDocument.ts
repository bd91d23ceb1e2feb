import { isLocalDate } from '#shared/domain/identity/calendarDay.ts';
import { type Check, invalid, valid, warning, withoutSpaces } from '#shared/domain/identity/check.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export const DOCUMENT_KINDS = ['passport', 'identityCard', 'residencePermit', 'foreignPassport'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_CHECK_METHODS = ['lookedAt', 'registerQuery', 'eidReader'] as const;
export type DocumentCheckMethod = (typeof DOCUMENT_CHECK_METHODS)[number];

/**
 * All that is kept of an identity document: no copy, no scan, no full number. Only institutions that a law
 * names may keep more.
 */
export type SeenDocument = {
  readonly kind: DocumentKind;
  readonly numberEnd: string;
  /** Null for documents without a term. */
  readonly validTo: LocalDate | null;
  readonly method: DocumentCheckMethod;
};

export type DocumentProblem = 'empty' | 'numberEnd' | 'impossibleDate' | 'expired';

const KEPT_CHARACTERS = 4;

/** The last four characters of a document's number, the only ones that are kept. */
export function documentNumberEnd(number: string): string {
  return withoutSpaces(number).toUpperCase().slice(-KEPT_CHARACTERS);
}

/** Number formats are not enforced: they differ by country and year. An expired document only warns. */
export function checkSeenDocument(document: SeenDocument, today: LocalDate): Check<DocumentProblem> {
  const { numberEnd, validTo } = document;
  if (numberEnd === '') return invalid('empty');
  if (numberEnd !== documentNumberEnd(numberEnd)) return invalid('numberEnd');
  if (validTo !== null && !isLocalDate(validTo)) return invalid('impossibleDate');
  return validTo !== null && validTo < today ? warning(numberEnd, 'expired') : valid(numberEnd);
}
