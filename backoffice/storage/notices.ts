import {
  occasionOf,
  type AskedOccasion,
  type ClientToTell,
} from '#shared/domain/request/notice/mayBeTold.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { isRestricted, preferenceOfClient, shownClient } from './clients.ts';
import { asRows, type Database, type Transaction } from './database.ts';
import { lockAggregates, type Aggregates } from './journal/aggregates.ts';
import type { JudgedEvent } from './journal/events.ts';
import { centreFeed } from './journal/feeds.ts';

/** So long it is tried to tell a client; later somebody calls. */
export const TELL_WITHIN_MS = 24 * 3_600_000;

/** An occasion to tell a client. Moments are milliseconds. */
export type WaitingNotice = AskedOccasion & {
  readonly noticeId: string;
  readonly requestId: string;
  readonly limitAt: number;
  readonly tries: number;
  readonly unclearSince: number | null;
  readonly takenAt: number | null;
};

/** One for each event that gives occasion, whoever wrote it and however often it arrives. */
export async function queueNotices(
  tx: Transaction,
  recorded: readonly JudgedEvent[],
  now: number,
): Promise<void> {
  const rows = recorded.flatMap(({ event, verdict }) => {
    const occasion = event.aggregate === 'request' && verdict === 'applied' ? occasionOf(event) : null;
    return occasion ? [{ ...occasion, noticeId: event.id, requestId: event.aggregateId }] : [];
  });
  if (rows.length === 0) return;
  await tx`
    insert into notice (notice_id, request_id, about, question_id, is_by_person, due_at, limit_at)
    select "noticeId", "requestId", about, "questionId", "isByPerson", ${now}, ${now + TELL_WITHIN_MS}
    from json_to_recordset(${asRows(rows)}::text::json) as occasion (
      "noticeId" uuid, "requestId" uuid, about text, "questionId" uuid, "isByPerson" boolean)
    on conflict do nothing`;
}

/** The one that is due first; other processes pass it over until this transaction ends. Null when none is. */
export async function takeDueNotice(tx: Transaction, now: number): Promise<WaitingNotice | null> {
  const [row] = await tx<WaitingNotice[]>`
    select notice_id as "noticeId", request_id as "requestId", about, question_id as "questionId",
      is_by_person as "isByPerson", limit_at as "limitAt", tries, unclear_since as "unclearSince",
      taken_at as "takenAt"
    from notice
    where due_at <= ${now}
    order by due_at
    limit 1
    for update skip locked`;
  return row ?? null;
}

/** Waits while another process has it. */
export async function lockNotice(tx: Transaction, noticeId: string): Promise<void> {
  await tx`select from notice where notice_id = ${noticeId} for update`;
}

export async function putOffNotice(
  tx: Transaction,
  notice: Pick<WaitingNotice, 'noticeId' | 'tries' | 'unclearSince' | 'takenAt'>,
  dueAt: number,
): Promise<void> {
  await tx`
    update notice set due_at = ${dueAt}, tries = ${notice.tries}, unclear_since = ${notice.unclearSince},
      taken_at = ${notice.takenAt}
    where notice_id = ${notice.noticeId}`;
}

/** Outside of the transaction that took it; not when another process has dealt with it since. */
export async function putOffUntouchedNotice(
  database: Database,
  { noticeId, tries }: WaitingNotice,
  { now, dueAt }: { readonly now: number; readonly dueAt: number },
): Promise<void> {
  await database`
    update notice set due_at = ${dueAt}, tries = ${tries + 1}
    where notice_id = ${noticeId} and due_at <= ${now}`;
}

export async function closeNotice(tx: Transaction, noticeId: string): Promise<void> {
  await tx`update notice set due_at = null, unclear_since = null where notice_id = ${noticeId}`;
}

export type NoticeMatter = {
  readonly aggregates: Aggregates;
  readonly request: RequestState | null;
  readonly client: ClientToTell | null;
};

/** What the message is about, locked: a handover or an answer that arrives now waits until we have decided. */
export async function lockNoticeMatter(tx: Transaction, { requestId }: WaitingNotice): Promise<NoticeMatter> {
  const ref = { aggregate: 'request', aggregateId: requestId } as const;
  const aggregates = await lockAggregates(tx, [ref]);
  const request = aggregates.of(ref).state as RequestState | null;
  const shown = request && (await shownClient(tx, request.clientId));
  const client = shown && {
    data: shown.data,
    preference: await preferenceOfClient(tx, shown.id),
    isRestricted: await isRestricted(tx, [shown.id]),
  };
  return { aggregates, request, client };
}

/** As the centre of that feed names itself, and what it adds below its messages. */
export async function findSender(
  tx: Transaction,
  feedId: string,
): Promise<{ readonly centre: string; readonly contact: string }> {
  const [row] = await tx<{ centre: string; contact: string | null }[]>`
    select centre.name as centre, presence.report ->> 'contact' as contact
    from centre left join centre_presence presence on presence.centre_id = centre.id
    where ${centreFeed('')} || centre.id = ${feedId}`;
  return { centre: row?.centre ?? '', contact: row?.contact ?? '' };
}
