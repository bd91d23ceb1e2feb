import type { RequestToSend, Speaker } from '#shared/domain/delegation/mayBeSent.ts';
import { evolveDelegation } from '#shared/domain/delegation/evolve.ts';
import type { DelegationState } from '#shared/domain/delegation/types.ts';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import { evolveRepresentation } from '#shared/domain/representation/evolve.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import { CLIENT } from '#tests/factories/delegation.ts';

/** A fact about a delegation, a representation or a request, as it travels. */
export type Fact = FoldableEvent & { readonly about: string };

export const SERVICES = ['vsaa-family-benefit', 'vsaa-childbirth-allowance', 'lad-area-payments'];
export const REQUESTS = ['request-1', 'request-2', 'request-3'];

export function delegationFrom(facts: readonly Fact[], id: string): DelegationState | null {
  return fold<DelegationState | null, Fact>(
    null,
    facts.filter(({ about }) => about === id),
    evolveDelegation,
  );
}

export function representationFrom(facts: readonly Fact[], id: string): RepresentationState | null {
  return fold<RepresentationState | null, Fact>(
    null,
    facts.filter(({ about }) => about === id),
    evolveRepresentation,
  );
}

/** On whose word a delegation rests, as far as these facts tell. */
export function speakerFrom(facts: readonly Fact[], delegationId: string, serviceId: string): Speaker {
  const { representationId } = delegationFrom(facts, delegationId)?.representation ?? {};
  if (representationId === undefined) return { kind: 'noRecord' };
  const acting = representationFrom(facts, representationId);
  return acting ? { kind: 'representative', acting, owner: ownerOf(serviceId) } : { kind: 'notArrived' };
}

/** As service cards name them. */
export function ownerOf(serviceId: string): string {
  return serviceId.split('-')[0] ?? '';
}

/** All of one client, each for a service of its own; corrected, its form is another one. */
export function requestFrom(facts: readonly Fact[], id: string): RequestToSend & { formHash: string } {
  const about = facts.filter((fact) => fact.about === id);
  const corrections = about.filter(({ type }) => type === 'request.corrected').length;
  return {
    status: about.some(({ type }) => type === 'request.withdrawn') ? 'withdrawn' : 'registered',
    serviceId: SERVICES[REQUESTS.indexOf(id)] ?? '',
    clientId: CLIENT,
    formHash: `form-${corrections + 1}`,
  };
}
