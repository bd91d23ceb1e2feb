import type { FieldProblemCode } from '#shared/catalogue/checkField.ts';
import type { ClientData, ClientKind } from '#shared/domain/client/types.ts';
import { checkEmailAddress } from '#shared/domain/identity/emailAddress.ts';
import { mayBeBalticNeighbourCode } from '#shared/domain/identity/foreignPersonalCode.ts';
import {
  checkPersonalCode,
  isUndatedPersonalCode,
  normalisePersonalCode,
} from '#shared/domain/identity/personalCode.ts';
import { checkPhone } from '#shared/domain/identity/phone.ts';
import { checkRegistrationNumber } from '#shared/domain/identity/registrationNumber.ts';
import { foldText } from '#shared/lib/foldText.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type NewClient = {
  readonly kind: ClientKind;
  readonly givenName: string;
  readonly familyName: string;
  readonly code: string;
  readonly isReadBack: boolean;
  readonly phone: string;
  readonly email: string;
};

export type NewClientField = 'givenName' | 'familyName' | 'code' | 'readBack' | 'phone' | 'email';

export type CodeFinding = {
  /** As stored; null when it cannot be. */
  readonly code: string | null;
  readonly problem: FieldProblemCode | null;
  readonly severity: 'error' | 'warning' | null;
  /** Undated codes cannot be checked for typing errors, so they are read back from the document (domain 5.1). */
  readonly isUndated: boolean;
  /** Reads as a code of a neighbouring country too: which country gave the document? */
  readonly mayBeForeign: boolean;
};

/** Never blocks on a formula: only what cannot exist is an error. */
export function findingOf({ kind, code }: Pick<NewClient, 'kind' | 'code'>, today: LocalDate): CodeFinding {
  if (code.trim() === '') return NO_CODE;
  if (kind === 'organisation') {
    const { code: stored, problem, verdict } = checkRegistrationNumber(code);
    return {
      ...NO_CODE,
      code: stored,
      problem: problem && `regNumber.${problem}`,
      severity: SEVERITY[verdict],
    };
  }
  const { code: stored, problem, verdict } = checkPersonalCode(code, today);
  return {
    code: stored,
    problem: problem && `personalCode.${problem}`,
    severity: SEVERITY[verdict],
    isUndated: stored !== null && isUndatedPersonalCode(stored),
    mayBeForeign: stored !== null && mayBeBalticNeighbourCode(stored),
  };
}

/** A foreigner without a code has none to read back. */
export function needsReadBack({ severity, isUndated }: CodeFinding): boolean {
  return severity === 'warning' || isUndated;
}

/** As the office takes it; a code that cannot be is left out. */
export function clientDataOf(client: NewClient, today: LocalDate): ClientData {
  return {
    givenName: client.kind === 'person' ? client.givenName.trim() : '',
    familyName: client.familyName.trim(),
    code: findingOf(client, today).code ?? '',
    phone: client.phone.trim(),
    email: client.email.trim(),
  };
}

/** What still holds the new client back, in the order of the form. */
export function newClientGaps(client: NewClient, today: LocalDate): readonly NewClientField[] {
  const finding = findingOf(client, today);
  const gaps: NewClientField[] = [];
  if (client.kind === 'person' && client.givenName.trim() === '') gaps.push('givenName');
  if (client.familyName.trim() === '') gaps.push('familyName');
  if (finding.severity === 'error') gaps.push('code');
  if (needsReadBack(finding) && !client.isReadBack) gaps.push('readBack');
  if (client.phone.trim() !== '' && checkPhone(client.phone).verdict === 'invalid') gaps.push('phone');
  if (client.email.trim() !== '' && checkEmailAddress(client.email).verdict === 'invalid') gaps.push('email');
  return gaps;
}

/** What was typed into the search becomes the beginning of the form. */
export function newClientFrom(search: string): NewClient {
  const text = search.trim();
  if (/^[4-9]\d{10}$/.test(text.replace(/\s/g, ''))) return { ...EMPTY, kind: 'organisation', code: text };
  if (normalisePersonalCode(text)) return { ...EMPTY, code: text };
  if (/^\+?[\d\s-]+$/.test(text)) return { ...EMPTY, phone: text };
  const words = text.split(/\s+/).filter(Boolean);
  return {
    ...EMPTY,
    givenName: words.slice(0, -1).join(' ') || (words[0] ?? ''),
    familyName: words.length > 1 ? (words.at(-1) ?? '') : '',
  };
}

/** A search that says nothing else goes on with what was entered; anything else is another client. */
export function goOnWith(begun: NewClient | undefined, searched: NewClient): NewClient {
  const saysNothingElse = (field: 'givenName' | 'familyName' | 'code' | 'phone') =>
    searched[field] === '' || foldText(searched[field]) === foldText(begun?.[field] ?? '');
  const isSame = (['givenName', 'familyName', 'code', 'phone'] as const).every(saysNothingElse);
  return begun && isSame ? begun : searched;
}

const EMPTY: NewClient = {
  kind: 'person',
  givenName: '',
  familyName: '',
  code: '',
  isReadBack: false,
  phone: '',
  email: '',
};
const NO_CODE: CodeFinding = {
  code: '',
  problem: null,
  severity: null,
  isUndated: false,
  mayBeForeign: false,
};
const SEVERITY = { valid: null, warning: 'warning', invalid: 'error' } as const;
