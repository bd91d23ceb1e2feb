import type { ReportStatus } from '#shared/domain/cardReport/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** Where a report stands; an answer without words says no more than that. */
export const STATUS_TEXTS = {
  open: 'knowledge.status.open',
  answered: 'knowledge.status.answered',
  putRight: 'knowledge.status.putRight',
  corrected: 'knowledge.status.corrected',
  notAnError: 'knowledge.status.notAnError',
  closed: 'knowledge.status.closed',
} as const satisfies Record<ReportStatus, TextKey>;
