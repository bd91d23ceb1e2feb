import { noticeText } from '#shared/domain/request/notice/noticeText.ts';
import type { TellDecision } from '#shared/domain/request/notice/mayBeTold.ts';
import type { Transaction } from '../storage/database.ts';
import { homeFeed } from '../storage/journal/homeFeed.ts';
import { findSender, type NoticeMatter, type WaitingNotice } from '../storage/notices.ts';
import type { NoticeMessage } from './notifier.ts';

/** What the notifier gets; it is made anew for each try and kept nowhere. */
export async function messageFor(
  tx: Transaction,
  about: {
    readonly notice: WaitingNotice;
    readonly matter: NoticeMatter;
    readonly decision: Extract<TellDecision, { kind: 'send' }>;
  },
): Promise<NoticeMessage> {
  const { notice, matter, decision } = about;
  const { request, aggregates } = matter;
  if (!request) throw new Error('only what is known can be told');
  const ref = { aggregate: 'request', aggregateId: notice.requestId } as const;
  const sender = await findSender(tx, homeFeed(aggregates.of(ref), request.centreId) ?? '');
  const question = request.questions?.find(({ id }) => id === notice.questionId);
  const { registerNumber } = request;
  const facts = {
    about: notice.about,
    registerNumber,
    answerBy: question?.answerBy ?? null,
    ...sender,
  };
  return {
    key: notice.noticeId,
    notAfter: new Date(notice.limitAt).toISOString(),
    channel: decision.channel,
    to: decision.address,
    language: decision.language,
    ...noticeText(facts, decision),
  };
}
