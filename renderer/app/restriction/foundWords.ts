import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';

type Found = Pick<OutputOf<'client.search'>['clients'][number], 'maskedCode' | 'phoneEnd' | 'isRestricted'>;

/** Beside the name of a client that was found: the mark of restricted data (GDPR 18), and what tells two of one name apart. */
export function foundWords({ maskedCode, phoneEnd, isRestricted }: Found, t: TFunction): string {
  return [
    isRestricted && t('restriction.chip'),
    maskedCode,
    phoneEnd && t('clients.phoneEnd', { end: phoneEnd }),
  ]
    .filter(Boolean)
    .join(' · ');
}
