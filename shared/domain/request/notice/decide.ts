import type { NoticeWay } from '#shared/domain/client/preference/types.ts';
import { commandsOf, happened, refused, type Decision } from '#shared/domain/decision.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import { openQuestions } from '#shared/domain/request/asked/waiting.ts';
import type { NoticeEvent, NoticeStatus, Occasion } from '#shared/domain/request/notice/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

type Report = Extract<NoticeEvent, { type: 'request.noticeReported' }>['payload'];

export type NoticeCommand =
  | ({
      readonly kind: 'askNotice';
      /** How the client agreed to be told; null: they were not asked, or took it back. */
      readonly wish: NoticeWay | null;
    } & Occasion)
  | ({ readonly kind: 'reportNotice' } & Report);

export type NoticeRule =
  | ClosedRule
  | 'request.noResult'
  | 'request.questionUnknown'
  | 'request.noticeNotAgreed'
  | 'request.noticeOnItsWay';

type NoticeDecision = Decision<NoticeEvent, NoticeRule>;

export const isNoticeCommand = commandsOf<NoticeCommand>(['askNotice', 'reportNotice']);

export function decideNotice(state: RequestState, command: NoticeCommand): NoticeDecision {
  if (command.kind === 'reportNotice') return report(state, command);
  const { about, questionId, wish } = command;
  const rule = whyNothingToTell(state, command);
  if (rule) return refused(rule);
  // The consent is what a message rests on (domain A9).
  if (wish !== 'sms' && wish !== 'email') return refused('request.noticeNotAgreed');
  if (noticesOf(state, command).some(({ status }) => status === 'asked' || status === 'waiting'))
    return refused('request.noticeOnItsWay');
  return happened({ type: 'request.noticeAsked', version: 1, payload: { about, questionId } });
}

const ENDS: readonly NoticeStatus[] = ['delivered', 'failed', 'dropped'];

/** What has come to an end stays so, and nothing is said twice. */
function report(
  state: RequestState,
  { kind: _, ...payload }: Extract<NoticeCommand, { kind: 'reportNotice' }>,
): NoticeDecision {
  const before = state.notices?.find(({ id }) => id === payload.noticeId)?.status;
  const isKnown = before !== undefined && (before === payload.status || ENDS.includes(before));
  // What was sent and never heard of again is still sent.
  const isBackwards = before === 'sent' && (payload.status === 'waiting' || payload.why === 'unclear');
  if (isKnown || isBackwards) return happened();
  return happened({ type: 'request.noticeReported', version: 1, payload });
}

/** Why the client need not be told, or no more; null while they should know. */
export function whyNothingToTell(state: RequestState, { about, questionId }: Occasion): NoticeRule | null {
  if (about === 'result') {
    return state.status === 'resultReady' ? null : (whyClosed(state) ?? 'request.noResult');
  }
  const isOpen = openQuestions(state).some(({ id }) => id === questionId);
  return isOpen ? null : (whyClosed(state) ?? 'request.questionUnknown');
}

/** Messages about one thing, in their order. */
export function noticesOf({ notices = [] }: Pick<RequestState, 'notices'>, { about, questionId }: Occasion) {
  return notices.filter((notice) => notice.about === about && notice.questionId === questionId);
}
