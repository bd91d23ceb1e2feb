import type { OutcomeKind } from '#shared/domain/visit/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const OUTCOME_TEXTS = {
  consultation: 'counter.outcome.consultation',
  request: 'counter.outcome.request',
  handover: 'counter.outcome.handover',
  referral: 'counter.outcome.referral',
  eServiceTaught: 'counter.outcome.eServiceTaught',
  eServiceGuided: 'counter.outcome.eServiceGuided',
  ancillary: 'counter.outcome.ancillary',
  notServed: 'counter.outcome.notServed',
} as const satisfies Record<OutcomeKind, TextKey>;
