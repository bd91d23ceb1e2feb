import { type Check, invalid, valid } from '#shared/domain/identity/check.ts';

export type EmailProblem =
  | 'empty'
  | 'format'
  /** An official e-address is a mailbox of its own kind and cannot receive e-mail. */
  | 'eAddress';
export type EmailCheck = Check<EmailProblem>;

export const MAX_EMAIL_LENGTH = 254;
const LOCAL_PART = /^[^\s@<>()[\],;:"\\]{1,64}$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u;

/** Checks an e-mail address; the domain is stored in lower case. */
export function checkEmailAddress(input: string): EmailCheck {
  const text = input.trim();
  if (text === '') return invalid('empty');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1).toLowerCase();
  if (at >= 0 && /^\d{11}$/.test(domain.replace('-', ''))) return invalid('eAddress');
  const isWellFormed =
    text.length <= MAX_EMAIL_LENGTH &&
    LOCAL_PART.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    DOMAIN.test(domain);
  return isWellFormed ? valid(`${local}@${domain}`) : invalid('format');
}
