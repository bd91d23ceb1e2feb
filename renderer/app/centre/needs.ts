import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** What clients may need, as it is asked of them; no diagnosis (QUE-06). */
export const NEED_CHOICES = {
  none: 'door.need.none',
  withInfant: 'door.need.withInfant',
  hardToStand: 'door.need.hardToStand',
  hardOfHearing: 'door.need.hardOfHearing',
  lowVision: 'door.need.lowVision',
  interpreter: 'door.need.interpreter',
  signLanguage: 'door.need.signLanguage',
} as const satisfies Record<SpecialNeed, TextKey>;
