import type { Importance, ServiceKind, ServiceType } from '#shared/catalogue/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const IMPORTANCE_TEXTS = {
  critical: 'localCard.importance.critical',
  important: 'localCard.importance.important',
  medium: 'localCard.importance.medium',
  low: 'localCard.importance.low',
} as const satisfies Record<Importance, TextKey>;

/** By the level, 0 to 5. */
export const MATURITY_TEXTS = {
  '0': 'localCard.maturity.none',
  '1': 'localCard.maturity.initial',
  '2': 'localCard.maturity.repeatable',
  '3': 'localCard.maturity.defined',
  '4': 'localCard.maturity.managed',
  '5': 'localCard.maturity.optimised',
} as const satisfies Record<string, TextKey>;
export type MaturityKey = keyof typeof MATURITY_TEXTS;

export const KIND_TEXTS = {
  simple: 'localCard.kind.simple',
  complex: 'localCard.kind.complex',
  smart: 'localCard.kind.smart',
} as const satisfies Record<ServiceKind, TextKey>;

export const TYPE_TEXTS = {
  publicIndividual: 'localCard.type.publicIndividual',
  publicGeneral: 'localCard.type.publicGeneral',
  institutionIndividual: 'localCard.type.institutionIndividual',
  institutionShared: 'localCard.type.institutionShared',
} as const satisfies Record<ServiceType, TextKey>;

export function maturityKey(maturity: number): MaturityKey {
  return String(maturity) as MaturityKey; // the schema knows no other levels
}
