import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { Db } from '#db/open.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { standingPreference } from '#electron/office/preference.ts';
import { isRestricted } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

/** The back-office sends it; who may be told, and of what, is the domain's rule. */
export const notify: CommandHandler<'request.notify'> = (work, { requestId, questionId }) => {
  const about = questionId === null ? 'result' : 'question';
  const { clientId = '' } = work.load('request', requestId) ?? {};
  if (isRestricted(work.db, clientId))
    throw new AppError({ code: 'refused', rule: 'client.restrictedNotice' });
  const wish = wishOf(work.db, clientId);
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'askNotice', about, questionId, wish }, work),
  );
  return {};
};

export const tellQuestion: CommandHandler<'request.tellQuestion'> = (work, { requestId, ...input }) => {
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'tellQuestion', ...input }, work),
  );
  return {};
};

/** What this centre asks, it has sent at once where the client agreed to that. */
export function notifyOfQuestion(work: Work, requestId: string, questionId: string): void {
  const state = work.load('request', requestId);
  const wish = state ? wishOf(work.db, state.clientId) : null;
  if (wish !== 'sms' && wish !== 'email') return;
  const command = { kind: 'askNotice', about: 'question', questionId, wish } as const;
  work.decide('request', requestId, (now) => decideRequest(now, command, work));
}

type View = Pick<OutputOf<'request.get'>, 'notices' | 'wish'>;

export function noticesView(db: Db, { notices = [], clientId }: RequestState): View {
  return {
    notices: notices.map(({ id: noticeId, ...notice }) => ({ noticeId, ...notice })),
    wish: wishOf(db, clientId),
  };
}

/** Null as well while the client's data are restricted: no message goes out then (GDPR 18). */
function wishOf(db: Db, clientId: string): View['wish'] {
  if (isRestricted(db, clientId)) return null;
  return standingPreference(db, clientId)?.how ?? null;
}
