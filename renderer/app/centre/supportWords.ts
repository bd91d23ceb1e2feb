import type { SupportChannel } from '#shared/catalogue/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** Where whoever waits for a service can ask about it (SLT-05). */
export const SUPPORT_TEXTS: Readonly<Record<SupportChannel, TextKey>> = {
  counter: 'localCard.support.counter',
  phone: 'localCard.support.phone',
  email: 'localCard.support.email',
  eAddress: 'localCard.support.eAddress',
};
