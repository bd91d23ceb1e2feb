import type { OutputOf } from '#shared/api/contract.ts';
import type { ResultKind } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export type BoardRow = OutputOf<'handover.board'>['rows'][number];

export const KIND_KEYS = {
  document: 'handover.kind.document',
  code: 'handover.kind.code',
  link: 'handover.kind.link',
} as const satisfies Record<ResultKind, TextKey>;
