import type { OutputOf } from '#shared/api/contract.ts';
import type { KeepingGround, TermKind } from '#shared/domain/retention/terms.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { HELD_TEXTS } from '#renderer/app/erasure/erasureWords.ts';

export type Retention = OutputOf<'retention.get'>;
export type Term = Retention['terms'][number];

export const TERM_TEXTS = {
  ...HELD_TEXTS,
  cardReport: 'erasure.terms.cardReport',
  client: 'erasure.terms.client',
} as const satisfies Record<TermKind, TextKey>;

export const KEEPING_TEXTS = {
  publicTask: 'letter.erasure.ground.publicTask',
  claims: 'letter.erasure.ground.claims',
} as const satisfies Record<KeepingGround, TextKey>;
