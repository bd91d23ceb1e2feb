import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { awaits, holderOf, isForTaker, openTurn } from '#shared/domain/request/work/turns.ts';
import type { Turn, WorkStep } from '#shared/domain/request/work/types.ts';
import type { Taker } from '#shared/domain/visit/handoff/place.ts';
import { loadState } from '#db/journal/states.ts';
import { isOfAnotherCentre, stepsSeen } from '#db/repositories/requestWork.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { levelsOf } from '#electron/office/hall.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { namesOf, targetOf, type Names } from '#electron/office/handoffView.ts';
import { institutionsOf, readHandoffSettings } from '#electron/office/handoffSettings.ts';
import { matterOf, takerOf } from '#electron/office/matter.ts';
import { centresFor, peopleAtWork } from '#electron/office/presence.ts';
import { crewOf, readRouting } from '#electron/office/routing.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { isManager } from '#electron/office/whoMay.ts';
import { staffOf } from '#electron/office/work.ts';

type Row = OutputOf<'request.list'>['rows'][number];
type RowWork = Row['work'];
type View = OutputOf<'request.get'>['work'];
type TurnView = NonNullable<RowWork['turn']>;

/** Who looks, with what is read once for a whole list. */
export type Reader = { readonly taker: Taker; readonly isManager: boolean; readonly names: Names };

export function readerOf(office: OfficeContext, caller: Caller): Reader {
  return {
    taker: takerOf(office, staffOf(caller)),
    isManager: isManager(caller),
    names: namesOf(office),
  };
}

export function workOfRow(office: OfficeContext, reader: Reader, id: string, state: RequestState): RowWork {
  const turn = openTurn(state);
  return {
    turn: turn && turnOf(reader, state, turn),
    awaits: awaits(state),
    unread: unreadOf(office, reader, id, state),
    fromCentre: isOfAnotherCentre(office.db, state) ? (reader.names.centre(state.centreId) ?? '') : null,
  };
}

/** Whether it is in the lists of what this person has to do, and in which. */
export function viewsOf(work: RowWork, { isManager, taker }: Reader, state: RequestState) {
  const { turn, awaits: awaited, unread } = work;
  const isReturned = turn?.isMine === true && turn.reason === 'returned';
  return {
    work: !isReturned && (turn?.isMine === true || unread > 0),
    untaken: turn?.mayTake === true,
    awaited: awaited !== null && (isManager || isConcerned(state, taker.staffId)),
    returned: isReturned,
  };
}

export function workViewOf(office: OfficeContext, reader: Reader, id: string, state: RequestState): View {
  const { names, taker } = reader;
  const row = workOfRow(office, reader, id, state);
  const turn = openTurn(state);
  const steps = state.work?.steps ?? [];
  const news = steps.filter((step) => isNews(step, taker.staffId));
  const unseen = new Set(row.unread === 0 ? [] : news.slice(-row.unread));
  return {
    ...row,
    turn: turn && { ...turnOf(reader, state, turn), ...moreOf(reader, state, turn) },
    steps: steps.map((step) => ({
      stepId: step.id,
      type: step.type,
      at: step.at,
      by: names.staff(step.staffId) ?? step.by ?? '',
      text: step.text ?? '',
      isLate: step.isLate,
      isNew: unseen.has(step),
      isOwn: step.staffId === taker.staffId,
      to: movedTo(reader, state, step),
    })),
  };
}

/** How many steps this person has not seen, of those that tell them something. */
function unreadOf(office: OfficeContext, { taker }: Reader, id: string, state: RequestState): number {
  const { staffId } = taker;
  if (!isConcerned(state, staffId)) return 0;
  return Math.max(0, newsOf(state, staffId) - stepsSeen(office.db, id, staffId));
}

export function newsOf({ work }: Pick<RequestState, 'work'>, staffId: string): number {
  return (work?.steps ?? []).filter((step) => isNews(step, staffId)).length;
}

/** Words, and what came to somebody; what came too late, also one's own: a colleague was quicker. */
function isNews({ type, staffId: by, isLate }: WorkStep, staffId: string): boolean {
  if (isLate) return true;
  if (by === staffId) return false;
  return type === 'request.messageWritten' || type === 'request.returned' || type === 'request.routed';
}

/** Whoever has it, sent it, registered it, or had anything to do with it. */
function isConcerned(state: RequestState, staffId: string): boolean {
  const turn = openTurn(state);
  if (state.registeredBy === staffId || (turn && holderOf(turn) === staffId)) return true;
  return state.work?.steps.some((step) => step.staffId === staffId) ?? false;
}

function turnOf(reader: Reader, state: RequestState, turn: Turn): TurnView {
  const { names, taker } = reader;
  const holder = holderOf(turn);
  return {
    turnId: turn.id,
    toLevel: turn.toLevel,
    reason: turn.reason,
    to: whomOf(names, state, turn.target),
    holderName: holder === null ? null : nameOf(names, state, holder),
    isMine: holder === taker.staffId,
    mayTake: mayTake(reader, turn),
  };
}

/** Managers may take what nobody has, as far as it is in their centre. */
export function mayTake({ taker, isManager }: Omit<Reader, 'names'>, turn: Turn): boolean {
  if (isForTaker(turn, taker)) return true;
  return isManager && holderOf(turn) === null && centreOf(turn) === taker.centreId;
}

/** Where it is to be worked on. */
function centreOf({ target, fromCentreId }: Turn): string | null {
  return target.kind === 'centre' ? target.centreId : fromCentreId;
}

function moreOf(reader: Reader, state: RequestState, turn: Turn) {
  const { names, taker, isManager } = reader;
  const { fromLevel, fromStaffId, fromCentreId, inAt, takenAt, reason } = turn;
  const holder = holderOf(turn);
  const mine = holder === taker.staffId;
  const fromName = nameOf(names, state, fromStaffId);
  const isWaiting = holder === null && (isForTaker(turn, taker) || fromStaffId === taker.staffId);
  const isReturned = reason === 'returned' && mine && fromStaffId !== null;
  const target: NonNullable<View['turn']>['sendBack'] = isReturned
    ? { toLevel: fromLevel, target: { kind: 'person', staffId: fromStaffId }, name: fromName }
    : null;
  const centre = fromCentreId === taker.centreId ? null : names.centre(fromCentreId);
  return {
    fromLevel,
    fromName: [fromName, centre].filter(Boolean).join(', '),
    inAt,
    takenAt,
    mayPassOn: isManager || mine || isWaiting,
    sendBack: target,
  };
}

function movedTo({ names }: Reader, state: RequestState, { turnId, type }: WorkStep) {
  if (type !== 'request.routed' && type !== 'request.givenBack' && type !== 'request.returned') return null;
  const turn = state.work?.turns.find(({ id }) => id === turnId);
  if (!turn) return null;
  return { whom: whomOf(names, state, turn.target), toLevel: turn.toLevel, reason: turn.reason };
}

function whomOf(names: Names, state: RequestState, target: Turn['target']): TurnView['to'] {
  if (target.kind === 'person') return { kind: 'person', name: nameOf(names, state, target.staffId) };
  return targetOf(names, target);
}

/** Another centre's people are not on this one's list; they sign what they do. */
function nameOf(names: Names, { work }: RequestState, staffId: string | null): string {
  const signed = work?.steps.findLast((step) => step.staffId === staffId)?.by;
  return names.staff(staffId) ?? signed ?? '';
}

export const receivers: QueryHandler<'request.receivers'> = (office, { requestId }, caller) => {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  const { institutionId, isSimple } = matterOf(office, state);
  const me = staffOf(caller).staffId;
  const settings = readHandoffSettings(office.db);
  const atWork = new Set(peopleAtWork(office).map(({ staffId }) => staffId));
  const people = allStaff(office.db).flatMap(({ id: staffId, name, roles, isActive }) => {
    const levels = levelsOf(roles).filter((level) => level > 1);
    if (!isActive || levels.length === 0 || staffId === me) return [];
    const institutions = institutionsOf(settings, staffId);
    const fits = institutionId === null || (institutions?.includes(institutionId) ?? true);
    const toLevel = levels.includes(2) ? (2 as const) : (3 as const);
    return [{ staffId, name, toLevel, fits, isAtWork: atWork.has(staffId) }];
  });
  return {
    institutionId,
    isSimple,
    people: people.sort((a, b) => Number(b.fits) - Number(a.fits) || Number(b.isAtWork) - Number(a.isAtWork)),
    hasSpecialist: institutionId !== null && crewOf(office.db).hasSpecialistFor(institutionId),
    centres: centresFor(office.db, institutionId, office.clock.now()),
  };
};

export const routing: QueryHandler<'request.routing'> = (office) => ({
  rules: readRouting(office.db).map(({ about, territory, to }) => ({
    about: { ...about },
    ...(territory && { territory: { ...territory, postcodes: [...territory.postcodes] } }),
    to: { ...to },
  })),
});
