import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';

/** Who worked where: recorded at sign-in, change of counter and sign-out. */
export type ShiftEvent =
  | NewEvent<'shift.started', { readonly staffId: string; readonly counter: string | null }>
  | NewEvent<'shift.counterChosen', { readonly counter: string | null }>
  | NewEvent<'shift.ended', { readonly why: 'signedOut' | 'locked' | 'replaced' }>;

export type ShiftState = {
  readonly staffId: string;
  readonly counter: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
};

export function evolveShift(state: ShiftState | null, event: FoldableEvent): ShiftState | null {
  if (event.type === 'shift.started') {
    const { staffId, counter } = event.payload as { staffId: string; counter: string | null };
    return { staffId, counter, startedAt: event.at, endedAt: null };
  }
  if (!state) return state;
  if (event.type === 'shift.counterChosen')
    return { ...state, counter: event.payload['counter'] as string | null };
  if (event.type === 'shift.ended') return { ...state, endedAt: event.at };
  return state;
}
