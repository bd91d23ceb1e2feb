import type { OutputOf } from '#shared/api/contract.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import { whyNotCorrect, whyNotVoid } from '#shared/domain/request/afterwards/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { clientsOf } from '#shared/domain/visit/clients/clients.ts';
import { loadState } from '#db/journal/states.ts';
import { representedBy } from '#db/repositories/representations.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { isManager } from '#electron/office/whoMay.ts';
import { representativeName } from '#electron/office/representations.ts';
import { staffOf } from '#electron/office/work.ts';

type View = Pick<
  OutputOf<'request.get'>,
  | 'withdrawal'
  | 'voiding'
  | 'confirmations'
  | 'representative'
  | 'clientLanguage'
  | 'whyNotWithdraw'
  | 'whyNotVoid'
  | 'version'
  | 'corrections'
  | 'whyNotCorrect'
>;
type Said = {
  readonly at: number;
  readonly staffId: string | null;
  readonly counter: string | null;
  readonly words?: string;
};

/** What was said of a request after it was registered, and what this person can still say. */
export function afterwardsOf(office: OfficeContext, state: RequestState, caller: Caller): View {
  const names = namesOf(office);
  const { withdrawal, voiding, confirmations = 0, corrections = [] } = state;
  const said = ({ at, staffId, counter, words = '' }: Said) => ({
    at,
    by: names.staff(staffId),
    counter,
    words,
  });
  return {
    withdrawal: withdrawal
      ? {
          ...said(withdrawal),
          how: withdrawal.how,
          asker: withdrawal.asker,
        }
      : null,
    voiding: voiding ? { ...said(voiding), reason: voiding.reason } : null,
    confirmations,
    version: corrections.length + 1,
    corrections: corrections.map(({ reason, isAfterAcceptance, changes, ...rest }) => ({
      ...said(rest),
      reason,
      isAfterAcceptance,
      changes: [...changes],
    })),
    representative: representativeOf(office, state),
    clientLanguage: visitOf(office, state)?.language ?? 'lv',
    whyNotWithdraw: whyClosed(state),
    whyNotVoid: whyNotVoid(state, isManager(caller), contextOf(office, caller)),
    whyNotCorrect: whyNotCorrect(state, isManager(caller), contextOf(office, caller)),
  };
}

/** Who was recorded as acting for the client when the request was taken in. */
export function representativeOf(office: OfficeContext, state: RequestState): View['representative'] {
  const { representativeId } = state;
  if (representativeId === null) return null;
  const visit = visitOf(office, state);
  const recorded = visit ? clientsOf(visit).map(({ representative }) => representative) : [];
  const inVisit = recorded.find((each) => each?.id === representativeId)?.name;
  if (inVisit !== undefined) return { name: inVisit };
  // By now somebody else speaks in that visit, or the client themselves.
  const [row] = representedBy(office.db, representativeId, 1);
  return { name: row ? representativeName(office.db, row.state) : '' };
}

/** In which it was taken in, where it was in one. */
function visitOf(office: OfficeContext, { visitId }: RequestState) {
  return visitId === null ? null : loadState(office.db, 'visit', visitId);
}

function contextOf(office: OfficeContext, caller: Caller) {
  const now = office.clock.now();
  const actor = { kind: 'staff', staffId: staffOf(caller).staffId, counter: null } as const;
  return { now, actor, businessDay: businessDayOf(office.db, now) };
}
