import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';

export type OtherCard = OutputOf<'client.get'>['merged'][number];

/** Name and what tells two people of one name apart. */
export function cardWords(card: Pick<OtherCard, 'name' | 'maskedCode' | 'phoneEnd'>, t: TFunction): string {
  const { name, maskedCode, phoneEnd } = card;
  const phone = phoneEnd === '' ? null : t('clients.phoneEnd', { end: phoneEnd });
  return [name, maskedCode === '' ? t('clients.noCode') : maskedCode, phone].filter(Boolean).join(', ');
}
