import { isOpenHandoff, type Handoff } from '#shared/domain/visit/handoff/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

/** Who may call a handed-off client besides having the level: one person, or an institution's people. */
export type Reservation = {
  readonly reservedFor: string | null;
  readonly institutionId: string | null;
};

const NOBODY: Reservation = { reservedFor: null, institutionId: null };

/** For whom a waiting client is kept: whoever accepted, whom it was offered to, or the sender it came back to. */
export function reservationOf({ status, handoffs, level, appointment }: VisitState): Reservation {
  const last = handoffs?.findLast(({ clientMoves }) => clientMoves);
  if (!last && status === 'waiting' && level === appointment?.level) {
    return { reservedFor: null, institutionId: appointment.institutionId };
  }
  if (!last || last.status === 'ended' || status !== 'waiting') return NOBODY;
  if (!isOpenHandoff(last)) return { reservedFor: last.fromStaffId, institutionId: null };
  if (last.status === 'accepted') return { reservedFor: last.takenBy, institutionId: null };
  switch (last.target.kind) {
    case 'person':
      return { reservedFor: last.target.staffId, institutionId: null };
    case 'institution':
      return { reservedFor: null, institutionId: last.target.institutionId };
    default:
      return NOBODY;
  }
}

/** Somebody who might take a hand-off. */
export type Taker = {
  readonly staffId: string;
  readonly levels: readonly number[];
  /** Null: of all institutions. */
  readonly institutions: readonly string[] | null;
  readonly centreId: string | null;
};

/** What is offered to somebody: a visit, a question, or a request to be worked on. */
export type Offered = Pick<Handoff, 'target' | 'toLevel' | 'takenBy' | 'fromCentreId'>;

/** Whether this person is among those it was offered to; one that somebody has taken is theirs alone. */
export function isMeantFor(handoff: Offered, { staffId, levels, institutions, centreId }: Taker): boolean {
  const { target, toLevel, takenBy } = handoff;
  if (takenBy !== null) return takenBy === staffId;
  const speaksFor = (institutionId: string | null): boolean =>
    institutionId === null || institutions === null || institutions.includes(institutionId);
  switch (target.kind) {
    case 'person':
      return target.staffId === staffId;
    case 'institution':
      return isHome(handoff, centreId) && levels.includes(toLevel) && speaksFor(target.institutionId);
    case 'centre':
      return target.centreId === centreId && levels.includes(toLevel) && speaksFor(target.institutionId);
    case 'level':
      return isHome(handoff, centreId) && levels.includes(toLevel);
  }
}

function isHome({ fromCentreId }: Offered, centreId: string | null): boolean {
  return fromCentreId === null || fromCentreId === centreId;
}
