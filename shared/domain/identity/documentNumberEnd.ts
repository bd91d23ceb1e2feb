import { withoutSpaces } from '#shared/domain/identity/check.ts';

const KEPT_CHARACTERS = 4;

/**
 * The only part of an identity document's number that is kept. Formats are not enforced: they differ by
 * country and year. Copies and full numbers are for institutions that a law names (DVI).
 */
export function documentNumberEnd(number: string): string {
  return withoutSpaces(number).toUpperCase().slice(-KEPT_CHARACTERS);
}
