import type { DelegationCommand } from '#shared/domain/delegation/decide.ts';
import type { SendDecision } from '#shared/domain/delegation/mayBeSent.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What is done next about an act that waits. Asking is no act, so it is allowed also after the term. */
export type PortalTurn = { readonly kind: 'ask' } | SendDecision;

/**
 * While it is not known whether the portal took the last try in, nothing is sent and nothing given up: it is asked. Another
 * act about the same request is not sent meanwhile either: the answer would tell nothing about which of both was filed.
 */
export function turnOf(
  decision: SendDecision,
  { isUnclear, isOtherUnclear }: { readonly isUnclear: boolean; readonly isOtherUnclear: boolean },
): PortalTurn {
  if (isUnclear) return { kind: 'ask' };
  return isOtherUnclear && decision.kind === 'send' ? { kind: 'wait' } : decision;
}

/** What a portal can answer; `unclear`: it may or may not have taken it in. */
export type PortalAnswer =
  | { readonly kind: 'accepted'; readonly reference: string }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'maintenance' }
  /** It came after the moment that the submission itself named as the last one. */
  | { readonly kind: 'tooLate' }
  /** Only to a question: no such submission has been taken in. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear' };

export type Learned = {
  /** To be recorded, if anything. */
  readonly command: Extract<DelegationCommand, { kind: 'delay' | 'submitted' | 'notSent' }> | null;
  readonly isUnclear: boolean;
};

/** What follows from an answer. `sentAt` is when the submission went out, of a question too. */
export function learnedFrom(
  answer: PortalAnswer,
  { actId, sentAt, isUnclear }: { actId: string; sentAt: EpochMs; isUnclear: boolean },
): Learned {
  switch (answer.kind) {
    case 'accepted':
      return {
        command: { kind: 'submitted', actId, reference: answer.reference, sentAt },
        isUnclear: false,
      };
    case 'refused':
      return {
        command: { kind: 'notSent', actId, why: 'portalRefused', words: answer.words },
        isUnclear: false,
      };
    case 'maintenance':
      // It says nothing about an earlier try.
      return { command: { kind: 'delay', actId, problem: 'maintenance' }, isUnclear };
    case 'tooLate':
    case 'unknown':
      return { command: null, isUnclear: false };
    case 'unclear':
      return { command: { kind: 'delay', actId, problem: 'unreachable' }, isUnclear: true };
    default:
      return assertNever(answer);
  }
}
