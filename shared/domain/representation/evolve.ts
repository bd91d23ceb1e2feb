import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import type { RepresentationEvent, RepresentationState } from '#shared/domain/representation/types.ts';

type Known = RepresentationEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

export function evolveRepresentation(
  state: RepresentationState | null,
  raw: FoldableEvent,
): RepresentationState | null {
  const event = raw as unknown as Known;
  const staffId = event.actor.kind === 'staff' ? event.actor.staffId : null;
  if (event.type === 'representation.recorded') {
    const { visitId: _visitId, ...facts } = event.payload;
    const ofClient = personalOf(raw, facts.clientId) as { documentNumber: string } | undefined;
    const own = personalOf(raw, facts.representativeId) as { name: string; code: string } | undefined;
    return { ...facts, ...ofClient, ...own, recordedAt: event.at, recordedBy: staffId, closing: null };
  }
  // Two counters may close one apart from each other: both say the same, and the first one counts.
  if (!state || state.closing) return state;
  if (event.type !== 'representation.revoked' && event.type !== 'representation.ended') return state;
  const kind = event.type === 'representation.revoked' ? 'revoked' : 'ended';
  const said = personalOf(raw, state.clientId) as { words: string } | undefined;
  return { ...state, closing: { kind, why: event.payload.why, at: event.at, staffId, ...said } };
}
