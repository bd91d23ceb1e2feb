import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { holderOf, openTurn } from '#shared/domain/request/work/turns.ts';
import type { Turn, TurnEnding, Work, WorkEvent, WorkStep } from '#shared/domain/request/work/types.ts';

const NOTHING: Work = { turns: [], steps: [] };

/**
 * Of two who did something about one turn apart from each other the first in the server's order counts. The other act
 * stays as a step that says so, with its words: nobody has to settle anything, but both have to know.
 */
export function evolveWork(state: RequestState, known: WorkEvent, event: FoldableEvent): RequestState {
  const { turns, steps } = state.work ?? NOTHING;
  const changed = known.type === 'request.messageWritten' ? turns : turnsAfter(state, turns, known, event);
  return {
    ...state,
    work: {
      turns: changed ?? turns,
      steps: [...steps, stepOf(state, known, event, changed === null)],
    },
  };
}

/** Nobody works on what the owner has decided or what was called off. */
export function endWork(state: RequestState, { at }: FoldableEvent): RequestState {
  const turn = openTurn(state);
  if (!state.work || !turn || !whyClosed(state)) return state;
  return { ...state, work: { ...state.work, turns: ended(state.work.turns, 'ended', { at, by: null }) } };
}

type Acting = Exclude<WorkEvent, { type: 'request.messageWritten' }>;

/** Null: it came too late to count. */
function turnsAfter(
  state: RequestState,
  turns: readonly Turn[],
  known: Acting,
  event: FoldableEvent,
): readonly Turn[] | null {
  if (whyClosed(state)) return null;
  const { at } = event;
  const by = staffOf(event);
  const turn = openTurn(state);
  if (known.type === 'request.routed') {
    const { turnId: id, afterTurnId, ...facts } = known.payload;
    if ((turn?.id ?? null) !== afterTurnId) return null;
    return [...ended(turns, 'passedOn', { at, by }), newTurn({ id, ...facts, fromStaffId: by }, at)];
  }
  if (turn?.id !== known.payload.turnId) return null;
  switch (known.type) {
    case 'request.taken':
      return holderOf(turn) === null ? [...turns.slice(0, -1), { ...turn, takenAt: at, takenBy: by }] : null;
    case 'request.workDone':
      return holderOf(turn) === by ? ended(turns, 'done', { at, by }) : null;
    case 'request.givenBack':
    case 'request.returned': {
      if (holderOf(turn) !== by) return null;
      const { nextTurnId: id, target, fromCentreId } = known.payload;
      const { fromLevel, toLevel, fromStaffId, institutionId } = turn;
      const isReturn = known.type === 'request.returned';
      const ways = isReturn
        ? { fromLevel: toLevel, toLevel: fromLevel, fromStaffId: by, reason: 'returned' as const }
        : { fromLevel, toLevel, fromStaffId, reason: 'givenBack' as const };
      const next = newTurn({ id, ...ways, fromCentreId, target, institutionId }, at);
      return [...ended(turns, isReturn ? 'returned' : 'givenBack', { at, by }), next];
    }
  }
}

function newTurn(
  facts: Omit<Turn, 'inAt' | 'takenAt' | 'takenBy' | 'outAt' | 'outBy' | 'ending'>,
  inAt: number,
): Turn {
  return { ...facts, inAt, takenAt: null, takenBy: null, outAt: null, outBy: null, ending: null };
}

/** The last turn, where it is open. */
function ended(
  turns: readonly Turn[],
  ending: TurnEnding,
  { at, by }: { readonly at: number; readonly by: string | null },
): readonly Turn[] {
  const last = turns.at(-1);
  if (last?.outAt !== null) return turns;
  return [...turns.slice(0, -1), { ...last, outAt: at, outBy: by, ending }];
}

function stepOf(
  { clientId }: RequestState,
  { type, payload }: WorkEvent,
  event: FoldableEvent,
  isLate: boolean,
): WorkStep {
  const data = personalOf(event, clientId);
  const turnId =
    'nextTurnId' in payload ? payload.nextTurnId : 'turnId' in payload ? payload.turnId : payload.toTurnId;
  return {
    id: event.id,
    type,
    at: event.at,
    staffId: staffOf(event),
    isLate,
    turnId,
    ...(data ? { text: textOf(data['text']), by: textOf(data['by']) } : {}),
  };
}

function staffOf({ actor }: FoldableEvent): string | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
