import { AppError } from '#shared/api/errors.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { clashOf } from '#shared/domain/request/work/routing.ts';
import type { WorkCommand } from '#shared/domain/request/work/decide.ts';
import { isForTaker, openTurn } from '#shared/domain/request/work/turns.ts';
import type { Turn } from '#shared/domain/request/work/types.ts';
import type { HandoffTarget, Level } from '#shared/domain/visit/handoff/types.ts';
import { saveStepsSeen } from '#db/repositories/requestWork.ts';
import { findStaff } from '#db/repositories/staff.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { matterOf, takerOf } from '#electron/office/matter.ts';
import { mustBeUsableNow } from '#electron/office/restrictions.ts';
import { writeRouting } from '#electron/office/routing.ts';
import { isManager } from '#electron/office/whoMay.ts';
import { staffOf, type Work } from '#electron/office/work.ts';
import { mayTake, newsOf } from '#electron/features/request/workViews.ts';

export const route: CommandHandler<'request.route'> = (work, { requestId, turnId, words, ...chosen }) => {
  const state = stateOf(work, requestId);
  if (chosen.target.kind === 'centre') mustBeUsableNow(work.db, state.clientId, 'client.restrictedElsewhere');
  const turn = openTurn(state);
  const taker = takerOf(work.office, staffOf(work.caller));
  const { institutionId, isSimple } = matterOf(work.office, state);
  decide(work, requestId, {
    kind: 'route',
    turnId: work.newId(),
    afterTurnId: turnId,
    // Whoever passes it on has it at the level it came to.
    fromLevel: turn?.toLevel ?? lowest(taker.levels),
    ...chosen,
    fromCentreId: taker.centreId,
    institutionId,
    isSimple,
    isMeant: turn !== null && isForTaker(turn, taker),
    isManager: isManager(work.caller),
    text: words,
    by: staffOf(work.caller).name,
  });
  return {};
};

export const take: CommandHandler<'request.take'> = (work, { requestId, turnId }) => {
  const turn = openTurn(stateOf(work, requestId));
  const reader = { taker: takerOf(work.office, staffOf(work.caller)), isManager: isManager(work.caller) };
  decide(work, requestId, {
    kind: 'take',
    turnId,
    isMeant: turn !== null && mayTake(reader, turn),
    by: staffOf(work.caller).name,
  });
  return {};
};

export const giveBack: CommandHandler<'request.giveBack'> = (work, { requestId, turnId, words }) => {
  const turn = openTurn(stateOf(work, requestId));
  decide(work, requestId, {
    kind: 'giveBack',
    turnId,
    nextTurnId: work.newId(),
    target: turn ? unitOf(turn) : { kind: 'level' },
    fromCentreId: turn?.fromCentreId ?? null,
    ...said(work, words),
  });
  return {};
};

export const returnToSender: CommandHandler<'request.return'> = (work, { requestId, turnId, words }) => {
  const state = stateOf(work, requestId);
  const turn = openTurn(state);
  decide(work, requestId, {
    kind: 'return',
    turnId,
    nextTurnId: work.newId(),
    target: senderOf(work, turn, state),
    fromCentreId: work.office.centre()?.id ?? null,
    ...said(work, words),
  });
  return {};
};

export const finishWork: CommandHandler<'request.finishWork'> = (work, { requestId, turnId, words }) => {
  decide(work, requestId, { kind: 'finishWork', turnId, ...said(work, words) });
  return {};
};

export const writeMessage: CommandHandler<'request.writeMessage'> = (work, { requestId, words }) => {
  decide(work, requestId, { kind: 'writeMessage', ...said(work, words) });
  return {};
};

export const markSeen: CommandHandler<'request.markSeen'> = (work, { requestId }) => {
  seen(work, requestId);
  work.touch('request', requestId);
  return {};
};

export const changeRouting: CommandHandler<'request.changeRouting'> = (work, { rules }) => {
  if (rules.some((rule, index) => clashOf(rules.slice(0, index), rule)))
    throw new AppError({ code: 'refused', rule: 'routing.twoForOnePlace' });
  writeRouting(work.db, rules);
  work.touch('settings', work.commandId);
  return {};
};

function decide(work: Work, requestId: string, command: WorkCommand): void {
  work.decide('request', requestId, (state) => decideRequest(state, command, work));
  // Whoever acts has seen what stood there.
  seen(work, requestId);
}

function seen(work: Work, requestId: string): void {
  const { staffId } = staffOf(work.caller);
  saveStepsSeen(work.db, requestId, staffId, newsOf(stateOf(work, requestId), staffId));
}

function stateOf(work: Work, requestId: string): RequestState {
  const state = work.load('request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  return state;
}

function said(work: Work, text: string): { readonly text: string; readonly by: string } {
  return { text, by: staffOf(work.caller).name };
}

/** The others it was meant for; of a person's own turn those who speak for the institution. */
function unitOf({ target, institutionId }: Turn): HandoffTarget {
  if (target.kind !== 'person') return target;
  return institutionId === null ? { kind: 'level' } : { kind: 'institution', institutionId };
}

/** Whoever sent it, or registered it; the level where that person works here no more. */
function senderOf(work: Work, turn: Turn | null, { registeredBy }: RequestState): HandoffTarget {
  const staffId = turn?.fromStaffId ?? registeredBy;
  const isGone = staffId === null || findStaff(work.db, staffId)?.isActive === false;
  if (!isGone) return { kind: 'person', staffId };
  const centreId = turn?.fromCentreId ?? null;
  if (centreId === null || centreId === work.office.centre()?.id) return { kind: 'level' };
  return { kind: 'centre', centreId, institutionId: null };
}

function lowest(levels: readonly number[]): Level {
  return Math.min(...levels) as Level;
}
