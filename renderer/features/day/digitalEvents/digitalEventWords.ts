import type { OutputOf } from '#shared/api/contract.ts';
import type { DigitalEventKind } from '#shared/domain/digitalEvent/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export type DigitalEvent = OutputOf<'digitalEvent.quarter'>['events'][number];

export const DIGITAL_EVENT_TEXTS = {
  digitalSkills: 'digitalEvent.kind.digitalSkills',
  demonstration: 'digitalEvent.kind.demonstration',
} as const satisfies Record<DigitalEventKind, TextKey>;
