import {
  commandsOf,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { holderOf, openTurn } from '#shared/domain/request/work/turns.ts';
import type { Turn, WorkEvent, WorkReason } from '#shared/domain/request/work/types.ts';
import type { HandoffTarget, Level } from '#shared/domain/visit/handoff/types.ts';

/** What is written with an act, and by whom; another centre's staff are not in this one's list. */
type Said = { readonly text: string; readonly by: string };

/** Who acts, besides the person: what only the office knows. */
type Standing = {
  /** Among those it was meant for. */
  readonly isMeant: boolean;
  /** May move what others have. */
  readonly isManager: boolean;
};

export type WorkCommand =
  | ({
      readonly kind: 'route';
      readonly turnId: string;
      /** The turn that was on the screen, or null. */
      readonly afterTurnId: string | null;
      readonly fromLevel: Level;
      readonly toLevel: Level;
      readonly fromCentreId: string | null;
      readonly target: HandoffTarget;
      readonly reason: WorkReason;
      readonly institutionId: string | null;
      /** A service that level 1 usually does (LVL-10). */
      readonly isSimple: boolean;
    } & Said &
      Standing)
  | { readonly kind: 'take'; readonly turnId: string; readonly isMeant: boolean; readonly by: string }
  | ({
      readonly kind: 'giveBack' | 'return';
      readonly turnId: string;
      readonly nextTurnId: string;
      readonly target: HandoffTarget;
      readonly fromCentreId: string | null;
    } & Said)
  | ({ readonly kind: 'finishWork'; readonly turnId: string } & Said)
  | ({ readonly kind: 'writeMessage' } & Said);

export type WorkRule =
  | ClosedRule
  | 'request.workMovedOn'
  | 'request.alreadyTaken'
  | 'request.notMeantForYou'
  | 'request.workNotYours'
  | 'request.simpleNeedsReason'
  | 'request.workNeedsText';

type WorkDecision = Decision<WorkEvent, WorkRule>;
type Of<Kind extends WorkCommand['kind']> = Extract<WorkCommand, { kind: Kind }>;

export const isWorkCommand = commandsOf<WorkCommand>([
  'route',
  'take',
  'giveBack',
  'return',
  'finishWork',
  'writeMessage',
]);

/** Whoever has the request decides nothing about it (LVL-11): it is prepared, passed on, or done with. */
export function decideWork(
  state: RequestState,
  command: WorkCommand,
  context: DecisionContext,
): WorkDecision {
  if (command.kind === 'writeMessage') return write(state, command);
  const closed = whyClosed(state);
  if (closed) return refused(closed);
  if (command.kind === 'route') return route(state, command, context);
  const turn = openTurn(state);
  // What is on the screen is no longer so: the person sees it anew and decides again.
  if (turn?.id !== command.turnId) return refused('request.workMovedOn');
  if (command.kind === 'take') return take(state, turn, command);
  if (holderOf(turn) !== staffOf(context)) return refused('request.workNotYours');
  const { turnId, text } = command;
  if (command.kind === 'finishWork') {
    return happened({ type: 'request.workDone', version: 1, payload: { turnId }, ...said(state, command) });
  }
  // Whoever gets it back has to know what is missing.
  if (command.kind === 'return' && text.trim() === '') return refused('request.workNeedsText');
  const { nextTurnId, target, fromCentreId } = command;
  return happened({
    type: command.kind === 'return' ? 'request.returned' : 'request.givenBack',
    version: 1,
    payload: { turnId, nextTurnId, target, fromCentreId },
    ...said(state, command),
  });
}

function route(state: RequestState, command: Of<'route'>, context: DecisionContext): WorkDecision {
  const { turnId, afterTurnId, fromLevel, toLevel, fromCentreId, target, reason, institutionId } = command;
  const turn = openTurn(state);
  if ((turn?.id ?? null) !== afterTurnId) return refused('request.workMovedOn');
  if (turn && !mayPassOn(turn, command, context)) return refused('request.workNotYours');
  // LVL-10: specialists are for what needs them; a simple service goes to them only with a reason.
  const isUnusual = command.isSimple && fromLevel === 1 && toLevel === 2;
  const isChosen = reason !== 'corrected' && reason !== 'rule';
  if (isUnusual && isChosen && command.text.trim() === '') return refused('request.simpleNeedsReason');
  return happened({
    type: 'request.routed',
    version: 1,
    payload: { turnId, afterTurnId, fromLevel, toLevel, fromCentreId, target, reason, institutionId },
    ...said(state, command),
  });
}

/** Whoever has it; the sender while nobody does; those it was meant for; managers. */
function mayPassOn(turn: Turn, { isMeant, isManager }: Standing, context: DecisionContext): boolean {
  const actor = staffOf(context);
  const holder = holderOf(turn);
  if (isManager || holder === actor) return true;
  return holder === null && (isMeant || turn.fromStaffId === actor);
}

function take(state: RequestState, turn: Turn, command: Of<'take'>): WorkDecision {
  if (holderOf(turn) !== null) return refused('request.alreadyTaken');
  if (!command.isMeant) return refused('request.notMeantForYou');
  return happened({
    type: 'request.taken',
    version: 1,
    payload: { turnId: turn.id },
    ...said(state, { text: '', by: command.by }),
  });
}

function write(state: RequestState, command: Of<'writeMessage'>): WorkDecision {
  if (command.text.trim() === '') return refused('request.workNeedsText');
  return happened({
    type: 'request.messageWritten',
    version: 1,
    payload: { toTurnId: openTurn(state)?.id ?? null },
    ...said(state, command),
  });
}

function staffOf({ actor }: DecisionContext): string | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}

function said({ clientId }: RequestState, { text, by }: Said): Pick<WorkEvent, 'personal'> {
  return { personal: [{ subjectId: clientId, data: { text: text.trim(), by } }] };
}
