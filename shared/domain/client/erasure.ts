import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import type { Erasure, ErasureEvent, ErasureGround } from '#shared/domain/client/erasureTypes.ts';
import type { ClientEvent, ClientState } from '#shared/domain/client/types.ts';
import { HELD_KINDS, type HeldCounts } from '#shared/domain/retention/kept.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths } from '#shared/lib/workingDays.ts';

/** GDPR 12(3). */
const ANSWER_MONTHS = 1;

/** Until when the client must have an answer. */
export function erasureDueDate(askedOn: LocalDate): LocalDate {
  return addCalendarMonths(askedOn, ANSWER_MONTHS);
}

/** The client's wish stands, and is not fulfilled yet. */
export function isErasureAsked({ erasure }: Pick<ClientState, 'erasure'>): boolean {
  return Boolean(erasure?.asked) && erasure?.withdrawnAt === null && erasure.erasedAt === null;
}

export type ErasureRule =
  'client.unknown' | 'client.erasureAsked' | 'client.erasureNotAsked' | 'client.erasureAskedLater';

export function decideAskErasure(
  state: ClientState | null,
  { askedOn, ground, today }: { askedOn: LocalDate; ground: ErasureGround; today: LocalDate },
): Decision<ClientEvent, ErasureRule> {
  if (!state?.data) return refused('client.unknown');
  if (isErasureAsked(state)) return refused('client.erasureAsked');
  if (askedOn > today) return refused('client.erasureAskedLater');
  return happened({ type: 'client.erasureAsked', version: 1, payload: { askedOn, ground } });
}

export function decideWithdrawErasure(state: ClientState | null): Decision<ClientEvent, ErasureRule> {
  if (!state || !isErasureAsked(state)) return refused('client.erasureNotAsked');
  return happened({ type: 'client.erasureWithdrawn', version: 1, payload: {} });
}

/** What is known of the erasure after one more fact; undefined: nothing was ever asked or ordered. */
export function evolveErasure(before: Erasure | undefined, event: FoldableEvent): Erasure | undefined {
  const known = event as unknown as ErasureEvent;
  switch (known.type) {
    case 'client.erasureAsked': {
      // Asked on two devices apart from each other: it is one wish, and the first day counts.
      if (before?.asked && before.withdrawnAt === null) return before;
      const { askedOn: on, ground } = known.payload;
      const asked = { eventId: event.id, on, ground, at: event.at };
      return { asked, kept: null, erased: {}, withdrawnAt: null, erasedAt: before?.erasedAt ?? null };
    }
    case 'client.erasureWithdrawn':
      return before && { ...before, withdrawnAt: event.at };
    case 'client.erasureKept': {
      const { kept, erased } = known.payload;
      return before && { ...before, kept, erased: added(before.erased, erased) };
    }
    case 'client.erased':
      // Nobody asked for it and nobody ordered it: it is no case that somebody follows.
      if (!before && known.payload.byRule) return before;
      return { asked: null, erased: {}, withdrawnAt: null, ...before, kept: [], erasedAt: event.at };
    default:
      return before;
  }
}

function added(before: HeldCounts, more: HeldCounts): HeldCounts {
  const sums = HELD_KINDS.map((kind) => [kind, (before[kind] ?? 0) + (more[kind] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}
