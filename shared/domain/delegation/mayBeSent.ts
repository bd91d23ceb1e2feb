import { placeInTerm, termOf } from '#shared/domain/delegation/term.ts';
import type { DelegatedAct, DelegationState, NotSentReason } from '#shared/domain/delegation/types.ts';
import { mayAct, type Acting } from '#shared/domain/representation/mayAct.ts';
import { isCalledOff, type RequestStatus } from '#shared/domain/request/types.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';

/** The request as it is known where the question is asked. */
export type RequestToSend = {
  readonly status: RequestStatus;
  readonly serviceId: string;
  readonly clientId: string;
  /** Of its form as it is now, with the act's salt; null when the salt was erased. */
  readonly formHash: string | null;
};

/** On whose word the delegation rests. */
export type Speaker =
  /** The client's own; or a representative's of whom an earlier version kept no record. */
  | { readonly kind: 'noRecord' }
  /** The record that the delegation names has not arrived. */
  | { readonly kind: 'notArrived' }
  | { readonly kind: 'representative'; readonly acting: Acting; readonly owner: string };

export type SendContext = {
  /** By the clock of whoever sends. */
  readonly now: EpochMs;
  /** Null while the request has not arrived. */
  readonly request: RequestToSend | null;
  /** Somebody has filed this request with the portal already. */
  readonly isFiled: boolean;
  readonly speaker: Speaker;
  /** The client's data are not to be processed now (GDPR 18). */
  readonly isRestricted: boolean;
};

export type SendDecision =
  /** Not after that moment: the call itself takes time. */
  | { readonly kind: 'send'; readonly notAfter: EpochMs }
  | { readonly kind: 'wait' }
  | { readonly kind: 'refuse'; readonly why: NotSentReason };

export type ActToJudge = Pick<DelegatedAct, 'serviceId' | 'staffId' | 'at' | 'formHash'>;

/**
 * Whether this act may be sent now: the one rule of invariant 10. The office asks it before an act goes to the outbox, the
 * back-office's gateway as the last judge, right before it calls the portal. Nothing that may still become possible is
 * refused: it waits.
 */
export function mayBeSent(
  delegation: DelegationState,
  act: ActToJudge,
  { now, request, isFiled, speaker, isRestricted }: SendContext,
): SendDecision {
  const why =
    againstDelegation(delegation, act) ??
    againstTerm(delegation, act, now) ??
    againstRequest(delegation, act, request) ??
    againstSpeaker(act, speaker, now);
  if (why) return { kind: 'refuse', why };
  if (isFiled) return { kind: 'refuse', why: 'alreadyFiled' };
  if (isRestricted) return { kind: 'refuse', why: 'restricted' };
  if (!request || speaker.kind === 'notArrived') return { kind: 'wait' };
  if (placeInTerm(delegation, now) === 'before') return { kind: 'wait' };
  return { kind: 'send', notAfter: termOf(delegation).to };
}

function againstDelegation(delegation: DelegationState, act: ActToJudge): NotSentReason | null {
  if (!delegation.signing) return 'notSigned';
  if (delegation.revocation) return 'revoked';
  if (act.staffId !== delegation.agentId) return 'otherClerk';
  return delegation.services.includes(act.serviceId) ? null : 'serviceNotNamed';
}

function againstTerm(delegation: DelegationState, act: ActToJudge, now: EpochMs): NotSentReason | null {
  if (placeInTerm(delegation, act.at) !== 'within') return 'preparedOutsideTerm';
  return placeInTerm(delegation, now) === 'after' ? 'expired' : null;
}

function againstRequest(
  { clientId }: DelegationState,
  act: ActToJudge,
  request: RequestToSend | null,
): NotSentReason | null {
  if (!request) return null;
  if (request.clientId !== clientId) return 'otherClient';
  if (request.serviceId !== act.serviceId) return 'serviceNotNamed';
  if (isCalledOff(request.status)) return 'requestCalledOff';
  if (request.formHash === null) return 'erased';
  return request.formHash === act.formHash ? null : 'formChanged';
}

/** LVL-17: whoever may not speak for the client any more, or not about this, has nothing filed either. */
function againstSpeaker({ serviceId }: ActToJudge, speaker: Speaker, now: EpochMs): NotSentReason | null {
  if (speaker.kind !== 'representative') return null;
  const { acting, owner } = speaker;
  const answer = mayAct(acting, { kind: 'service', serviceId, owner }, localDate(now));
  return answer.kind === 'refused' ? `representation.${answer.why}` : null;
}
