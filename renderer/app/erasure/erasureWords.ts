import type { OutputOf } from '#shared/api/contract.ts';
import type { ErasureGround } from '#shared/domain/client/erasureTypes.ts';
import type { HeldKind, KeepReason } from '#shared/domain/retention/kept.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Tone } from '#renderer/ui/tone.ts';

export type ErasureCase = OutputOf<'erasure.list'>['cases'][number];

export const GROUND_TEXTS = {
  notNeeded: 'erasure.groundOf.notNeeded',
  consentWithdrawn: 'erasure.groundOf.consentWithdrawn',
  objects: 'erasure.groundOf.objects',
  unlawful: 'erasure.groundOf.unlawful',
} as const satisfies Record<ErasureGround, TextKey>;

/** As they stand on the client's paper. */
export const REASON_TEXTS = {
  restricted: 'letter.erasure.reason.restricted',
  visitOpen: 'letter.erasure.reason.visitOpen',
  appointmentAhead: 'letter.erasure.reason.appointmentAhead',
  requestOpen: 'letter.erasure.reason.requestOpen',
  resultWaits: 'letter.erasure.reason.resultWaits',
  feeUnpaid: 'letter.erasure.reason.feeUnpaid',
  requestTerm: 'letter.erasure.reason.requestTerm',
  feedbackOpen: 'letter.erasure.reason.feedbackOpen',
  feedbackTerm: 'letter.erasure.reason.feedbackTerm',
  delegationRuns: 'letter.erasure.reason.delegationRuns',
  delegationTerm: 'letter.erasure.reason.delegationTerm',
} as const satisfies Record<KeepReason, TextKey>;

export const HELD_TEXTS = {
  visit: 'letter.erasure.held.visit',
  request: 'letter.erasure.held.request',
  feedback: 'letter.erasure.held.feedback',
  appointment: 'letter.erasure.held.appointment',
  delegation: 'letter.erasure.held.delegation',
} as const satisfies Record<HeldKind, TextKey>;

export const STANDING_TEXTS = {
  prepared: 'erasure.standing.prepared',
  asked: 'erasure.standing.asked',
  kept: 'erasure.standing.kept',
  ordered: 'erasure.standing.ordered',
  done: 'erasure.standing.done',
  withdrawn: 'erasure.standing.withdrawn',
} as const satisfies Record<ErasureCase['standing'], TextKey>;

export const STANDING_TONES = {
  prepared: 'warn',
  asked: 'accent',
  kept: 'warn',
  ordered: 'accent',
  done: 'done',
  withdrawn: 'neutral',
} as const satisfies Record<ErasureCase['standing'], Tone>;
