import { happened, refused, type Decision, type DecisionContext } from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import {
  BREAK_MINUTES,
  type BreakKind,
  type ShiftEvent,
  type ShiftState,
  type WorkProfile,
} from '#shared/domain/shift/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';

export type ShiftCommand =
  | { readonly kind: 'chooseProfile'; readonly profile: WorkProfile }
  | { readonly kind: 'startBreak'; readonly breakKind: BreakKind; readonly isCounterFree: boolean }
  | { readonly kind: 'endBreak' };

export type ShiftRule =
  'shift.ended' | 'shift.nothingToTake' | 'shift.clientFirst' | 'shift.onBreak' | 'shift.notOnBreak';

/** With nothing left the queue would pass this desk over in silence. */
export function takesNothing({ categories, institutions }: WorkProfile): boolean {
  return categories?.length === 0 || institutions?.length === 0;
}

export function decideShift(
  state: ShiftState | null,
  command: ShiftCommand,
  { now }: DecisionContext,
): Decision<ShiftEvent, ShiftRule> {
  if (!state || state.endedAt !== null) return refused('shift.ended');
  switch (command.kind) {
    case 'chooseProfile': {
      const { categories, institutions, languages } = command.profile;
      if (takesNothing(command.profile)) return refused('shift.nothingToTake');
      const payload = { categories, institutions, languages };
      return happened({ type: 'shift.profileChosen', version: 1, payload });
    }
    case 'startBreak': {
      const { breakKind: kind, isCounterFree } = command;
      if (!isCounterFree) return refused('shift.clientFirst');
      if (state.onBreak?.kind === kind) return refused('shift.onBreak');
      // A short break that turns out to be lunch began when it began.
      const since = state.onBreak?.since ?? now;
      const payload = { kind, until: since + BREAK_MINUTES[kind] * MINUTE_MS };
      return happened({ type: 'shift.breakStarted', version: 1, payload });
    }
    case 'endBreak':
      if (!state.onBreak) return refused('shift.notOnBreak');
      return happened({ type: 'shift.breakEnded', version: 1, payload: {} });
  }
}

type Known = ShiftEvent & Pick<FoldableEvent, 'at'>;

export function evolveShift(state: ShiftState | null, event: FoldableEvent): ShiftState | null {
  const known = event as unknown as Known;
  if (known.type === 'shift.started') {
    const { staffId, counter } = known.payload;
    return { staffId, counter, startedAt: event.at, endedAt: null };
  }
  if (!state) return state;
  switch (known.type) {
    case 'shift.counterChosen':
      return { ...state, counter: known.payload.counter };
    case 'shift.profileChosen':
      return { ...state, profile: known.payload };
    case 'shift.breakStarted': {
      const { kind, until } = known.payload;
      const since = state.onBreak?.since ?? event.at;
      return {
        ...state,
        onBreak: { kind, since, until },
        hadLunch: state.hadLunch === true || kind === 'lunch',
        ...(kind === 'lunch' ? { lunchAt: state.lunchAt ?? event.at } : {}),
      };
    }
    case 'shift.breakEnded':
      return { ...state, onBreak: null };
    case 'shift.ended':
      return { ...state, endedAt: event.at, onBreak: null };
    default:
      return state;
  }
}

const LUNCH_FROM_MINUTE = 11 * 60;
const LUNCH_TO_MINUTE = 15 * 60;

/** Which break one key starts: around noon lunch, unless it has been taken. */
export function breakKindAt(minuteOfDay: number, hadLunch: boolean): BreakKind {
  const isNoon = minuteOfDay >= LUNCH_FROM_MINUTE && minuteOfDay < LUNCH_TO_MINUTE;
  return isNoon && !hadLunch ? 'lunch' : 'short';
}
