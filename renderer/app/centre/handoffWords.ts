import type { OutputOf } from '#shared/api/contract.ts';
import type { CaseEnding, HandoffReason, HandoffRefusal, Level } from '#shared/domain/visit/handoff/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Tone } from '#renderer/ui/tone.ts';

export type HandoffItem = OutputOf<'handoff.list'>['mine'][number];

export const REASON_TEXTS = {
  needsSpecialist: 'handoff.reason.needsSpecialist',
  ownerSystem: 'handoff.reason.ownerSystem',
  executeOnSpot: 'handoff.reason.executeOnSpot',
  nonStandard: 'handoff.reason.nonStandard',
  complaint: 'handoff.reason.complaint',
  clientAsks: 'handoff.reason.clientAsks',
  backToCounter: 'handoff.reason.backToCounter',
  other: 'handoff.reason.other',
} as const satisfies Record<HandoffReason, TextKey>;

export const REFUSAL_TEXTS = {
  simple: 'handoff.refusal.simple',
  wrongInstitution: 'handoff.refusal.wrongInstitution',
  moreInformation: 'handoff.refusal.moreInformation',
  noTime: 'handoff.refusal.noTime',
  other: 'handoff.refusal.other',
} as const satisfies Record<HandoffRefusal, TextKey>;

export const ENDING_TEXTS = {
  settled: 'handoff.ending.settled',
  rebooked: 'handoff.ending.rebooked',
  forwarded: 'handoff.ending.forwarded',
  clientLeft: 'handoff.ending.clientLeft',
} as const satisfies Record<CaseEnding, TextKey>;

export const HANDOFF_STATUS_TEXTS = {
  offered: 'handoff.status.offered',
  accepted: 'handoff.status.accepted',
  refused: 'handoff.status.refused',
  answered: 'handoff.status.answered',
  unanswered: 'handoff.status.unanswered',
  closed: 'handoff.status.closed',
  ended: 'handoff.status.ended',
} as const satisfies Record<HandoffItem['status'], TextKey>;

export const HANDOFF_TONES = {
  offered: 'accent',
  accepted: 'accent',
  refused: 'warn',
  answered: 'done',
  unanswered: 'warn',
  closed: 'done',
  ended: 'done',
} as const satisfies Record<HandoffItem['status'], Tone>;

/** Why a visit may go to each level; the commonest reason first. */
export const REASONS_OF_LEVEL: Readonly<Record<Level, readonly HandoffReason[]>> = {
  1: ['backToCounter', 'clientAsks', 'other'],
  2: ['needsSpecialist', 'ownerSystem', 'executeOnSpot', 'clientAsks', 'other'],
  3: ['nonStandard', 'complaint', 'clientAsks', 'other'],
};
