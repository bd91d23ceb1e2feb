import type { CentreKind } from '#shared/domain/centre/profile.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const KIND_TEXTS = {
  fixed: 'handoff.profile.fixed',
  regional: 'handoff.profile.regional',
  mobile: 'handoff.profile.mobile',
} as const satisfies Record<CentreKind, TextKey>;
