import { randomUUID } from 'node:crypto';
import type { NoticeChannel } from '#shared/domain/client/preference/types.ts';
import type { NewEvent } from '#shared/domain/event.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { NoticeReason, NoticeStatus } from '#shared/domain/request/notice/types.ts';
import type { Transaction } from '../storage/database.ts';
import { lockAggregates } from '../storage/journal/aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow } from '../storage/journal/events.ts';
import { homeFeed } from '../storage/journal/homeFeed.ts';
import type { OwnFact } from '../storage/journal/ownEvents.ts';
import { reconciliationTask } from '../storage/journal/reconciliation.ts';
import { record, type JournalContext } from '../storage/journal/record.ts';
import type { NoticeMatter, WaitingNotice } from '../storage/notices.ts';

export type Report = {
  readonly status: Exclude<NoticeStatus, 'asked'>;
  readonly why: NoticeReason | null;
  /** Null: the one that was reported before. */
  readonly channel: NoticeChannel | null;
};

const actor = { kind: 'system', name: 'notifier' } as const;

/** Writes how it went into the feed of the request's centre; where the client was not told, a task asks somebody to call. */
export async function report(
  tx: Transaction,
  context: JournalContext,
  { notice, matter, ...said }: { readonly notice: WaitingNotice; readonly matter: NoticeMatter } & Report,
): Promise<void> {
  const { aggregates, request } = matter;
  const { noticeId, requestId, about, questionId } = notice;
  const ref = { aggregate: 'request', aggregateId: requestId } as const;
  const originFeed = request && homeFeed(aggregates.of(ref), request.centreId);
  if (!request || originFeed === null) return;
  const channel = said.channel ?? request.notices?.find(({ id }) => id === noticeId)?.channel ?? null;
  const command = { kind: 'reportNotice', noticeId, about, questionId, ...said, channel } as const;
  const decision = decideRequest(request, command, { now: context.now, actor });
  if (!decision.ok || decision.value.length === 0) return;
  const commandId = randomUUID();
  const facts = decision.value.map((fact: NewEvent): OwnFact => ({ ...ref, fact, actor, commandId }));
  const occasion = said.status === 'failed' ? await findOccasion(tx, noticeId) : null;
  const { centreId } = request;
  // Nothing was tried then, and whether to call at all is what has to be decided (GDPR 18).
  const reason = said.why === 'restricted' ? 'request.notToldRestricted' : 'request.notTold';
  const tasks = occasion
    ? reconciliationTask({ event: occasion, againstEventId: null, reason, centreId })
    : [];
  const own = [...facts, ...tasks];
  await lockAggregates(tx, own, aggregates);
  await record(tx, context, { aggregates, judged: [], own, originFeed });
}

async function findOccasion(tx: Transaction, noticeId: string) {
  const [row] = await tx<EventRow[]>`select ${eventColumns(tx)} from event where id = ${noticeId}`;
  return row ? toStoredEvent(row) : null;
}
