import type { RepresentationScope, RepresentationState } from '#shared/domain/representation/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';

type Service = { readonly serviceId: string; readonly owner: string };

export type RepresentationUse =
  /** At the counter, before anybody knows what they came for. */
  | { readonly kind: 'visit' }
  | ({ readonly kind: 'service' } & Service)
  | ({ readonly kind: 'receive'; readonly requestId: string } & Service);

export const REASONS_NOT_TO_ACT = [
  'revoked',
  'ended',
  'expired',
  'onlyReceives',
  'otherService',
  'otherResult',
  'erased',
] as const;
export type WhyNotAct = (typeof REASONS_NOT_TO_ACT)[number];

export type ActAnswer =
  | { readonly kind: 'covered' }
  /** The record does not tell: a person answers with a reason, the centre never decides on the law. */
  | { readonly kind: 'ask'; readonly why: 'endUnknown' }
  | { readonly kind: 'refused'; readonly why: WhyNotAct };

/** What a person's acting is judged by; screens ask with less than the whole record. */
export type Acting = Pick<RepresentationState, 'scope' | 'end' | 'name'> & {
  readonly closing: { readonly kind: 'revoked' | 'ended' } | null;
};

/** Refused is only what the record itself says: taken back, over, or not for this. */
export function mayAct(acting: Acting, use: RepresentationUse, today: LocalDate): ActAnswer {
  const { closing, end, name, scope } = acting;
  if (closing) return { kind: 'refused', why: closing.kind };
  if (name === undefined) return { kind: 'refused', why: 'erased' };
  if (end.kind === 'day' && end.day < today) return { kind: 'refused', why: 'expired' };
  const why = outside(scope, use);
  if (why) return { kind: 'refused', why };
  return end.kind === 'unknown' ? { kind: 'ask', why: 'endUnknown' } : { kind: 'covered' };
}

function outside(scope: RepresentationScope, use: RepresentationUse): WhyNotAct | null {
  if (use.kind === 'visit') return null;
  switch (scope.kind) {
    case 'all':
      return null;
    case 'listed':
      return scope.owners.includes(use.owner) || scope.services.includes(use.serviceId)
        ? null
        : 'otherService';
    case 'receive':
      if (use.kind !== 'receive') return 'onlyReceives';
      return scope.requestId === null || scope.requestId === use.requestId ? null : 'otherResult';
  }
}
