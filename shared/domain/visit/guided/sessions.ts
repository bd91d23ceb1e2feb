import type { Channel } from '#shared/domain/request/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import type { GuidedEnding, GuidedSession } from '#shared/domain/visit/guided/types.ts';
import type { OutcomeKind, VisitState } from '#shared/domain/visit/types.ts';

type Several = Pick<VisitState, 'guided'>;

export function openSessions({ guided = [] }: Several): readonly GuidedSession[] {
  return guided.filter(({ ending }) => ending === null);
}

export function sessionsOfClient({ guided = [] }: Several, number: number): readonly GuidedSession[] {
  return guided.filter(({ clientNumber }) => clientNumber === number);
}

/** Whole minutes from its start; a clock that went back gives none. */
export function minutesSince({ startedAt }: Pick<GuidedSession, 'startedAt'>, now: EpochMs): number {
  return Math.max(0, Math.round((now - startedAt) / MINUTE_MS));
}

/** The way that was taken in the end (CHN-03); null: not known yet. */
export function actualChannel(ending: GuidedEnding | null): Channel | null {
  if (ending?.kind === 'completed') return 'assisted';
  return ending?.kind === 'givenUp' && ending.reason === 'prefersPaper' ? 'paper' : null;
}

/**
 * What the ending counts as among the outcomes of the visit. Who has no means to sign in was told what to bring, as at
 * the door (ASE-07); with other reasons it goes on in another way, and what comes of that is said then.
 */
export function outcomeOf(ending: GuidedEnding): OutcomeKind | null {
  switch (ending.kind) {
    case 'completed':
      return 'eServiceGuided';
    case 'givenUp':
      return ending.reason === 'noMeans' ? 'consultation' : null;
    case 'leftOpen':
      return null;
    default:
      return assertNever(ending);
  }
}
