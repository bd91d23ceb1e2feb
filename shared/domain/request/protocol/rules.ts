import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import type { Protocol, ProtocolEvent, Receiving } from '#shared/domain/request/protocol/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { printOf, withPrint, type Prints, type Printing } from '#shared/papers/paperIssued.ts';

export type ProtocolCommand = {
  readonly kind: 'issueProtocol';
  /** Before the act, to be signed on paper; null: of the handover that has been. */
  readonly preparing: Receiving | null;
} & Printing;

export type ProtocolRule = ClosedRule | 'request.noResult' | 'request.notHandedOver';

/** HND-02: what was handed over to whom, to be signed by both or kept by the client. */
export function decideProtocol(
  state: RequestState,
  { preparing, ...printing }: ProtocolCommand,
): Decision<ProtocolEvent, ProtocolRule> {
  if (preparing && state.status !== 'resultReady')
    return refused(state.result ? (whyClosed(state) ?? 'request.noResult') : 'request.noResult');
  const receiving = preparing ?? state.handover;
  if (!receiving) return refused('request.notHandedOver');
  const { to, visitId } = receiving;
  const { copies, paper } = protocolPrints(state, receiving);
  const payload = { ...printOf(printing, copies, paper), to, visitId };
  return happened({ type: 'request.protocolIssued', version: 1, payload });
}

export function evolveProtocol(state: RequestState, { payload }: ProtocolEvent): RequestState {
  const { to, visitId, ...issued } = payload;
  const before = state.protocols ?? [];
  const known = before.find((each) => isSame(each, payload));
  const printed = { to, visitId, ...withPrint(known, issued) };
  return { ...state, protocols: [...before.filter((each) => each !== known), printed] };
}

/** A sheet that was printed for somebody else, or on another day, is no earlier print of this one. */
export function protocolPrints({ protocols }: Pick<RequestState, 'protocols'>, receiving: Receiving): Prints {
  return protocols?.find((each: Protocol) => isSame(each, receiving)) ?? { copies: 0 };
}

function isSame(one: Receiving, other: Receiving): boolean {
  return one.to === other.to && one.visitId === other.visitId;
}
