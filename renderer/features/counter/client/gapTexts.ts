import type { TextKey } from '#shared/i18n/textKey.ts';
import type { NewClientField } from './newClient.ts';

/** Short names for the line above the bar. */
export const GAP_TEXTS = {
  givenName: 'clients.gap.givenName',
  familyName: 'clients.gap.familyName',
  code: 'clients.gap.code',
  readBack: 'clients.gap.readBack',
  phone: 'clients.gap.phone',
  email: 'clients.gap.email',
} as const satisfies Record<NewClientField, TextKey>;
