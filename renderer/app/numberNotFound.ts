import type { TFunction } from 'i18next';
import { isRegisterNumber, normaliseRegisterNumber } from '#shared/domain/request/registerNumber.ts';

/**
 * Why a whole register number finds nothing: a sign of it is wrong, or another centre has it. Null for any other words;
 * a shorter word, or a new client, would be no help to whoever holds a receipt in their hand.
 */
export function numberNotFound(text: string, ownCode: string, t: TFunction): string | null {
  const number = normaliseRegisterNumber(text);
  if (!/^[A-Z]{3}-\d{2}-\d{6}-[0-9A-Z]$/.test(number)) return null;
  if (!isRegisterNumber(number)) return t('request.number.wrong', { number });
  const code = number.slice(0, 3);
  return code === ownCode ? t('request.number.unknown', { number }) : t('request.number.elsewhere', { code });
}
