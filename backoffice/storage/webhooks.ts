import { randomUUID } from 'node:crypto';
import { transaction, type Database, type Transaction } from './database.ts';
import { institutionFeed } from './journal/feeds.ts';

/** Events that institutions are told of; their own acts never. */
export const WEBHOOK_KINDS = [
  'request.registered',
  'request.numberAssigned',
  'request.corrected',
  'request.attachmentArrived',
  'request.clientAsked',
  'request.clientAnswered',
  'request.questionWithdrawn',
  'request.withdrawn',
  'request.voided',
  'request.handedOver',
  'request.handoverReplaced',
  'cardReport.made',
] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Of one institution. */
export const MOST_WEBHOOKS = 10;

/** How it goes. Moments are milliseconds. */
export type Webhook = {
  readonly id: string;
  readonly institutionId: string;
  readonly url: string;
  readonly createdAt: number;
  /** Up to where the institution has been told. */
  readonly cursor: number;
  readonly failures: number;
  readonly failingSince: number | null;
  readonly lastProblem: string | null;
  readonly deadAt: number | null;
};

/** One message that nobody else is handing over now. */
export type Claim = {
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly cursor: number;
  readonly kind: WebhookKind;
  /** The request, or the report on a card. */
  readonly subjectId: string;
  readonly at: number;
};

type NewWebhook = Pick<Webhook, 'institutionId' | 'url'> & { readonly secret: string };

/** From now on; what is there already the institution reads. A rule when it has this address, or too many. */
export async function createWebhook(
  database: Database,
  { institutionId, url, secret }: NewWebhook,
  now: number,
): Promise<{ readonly id: string } | { readonly rule: 'webhook.exists' | 'webhook.tooMany' }> {
  const [count] = await database<{ all: number }[]>`
    select count(*) as all from webhook where institution_id = ${institutionId}`;
  if ((count?.all ?? 0) >= MOST_WEBHOOKS) return { rule: 'webhook.tooMany' };
  const id = randomUUID();
  const feed = institutionFeed(institutionId);
  const added = await database`
    insert into webhook (id, institution_id, url, secret, created_at, sent_seq, due_at)
    values (${id}, ${institutionId}, ${url}, ${secret}, ${new Date(now)},
      coalesce((select last_seq from feed where id = ${feed}), 0), ${now})
    on conflict do nothing`;
  return added.count === 1 ? { id } : { rule: 'webhook.exists' };
}

/** Of one institution, or of all. */
export async function listWebhooks(database: Database, institutionId: string | null): Promise<Webhook[]> {
  return database<Webhook[]>`
    select id, institution_id as "institutionId", url,
      (extract(epoch from created_at) * 1000)::bigint as "createdAt", sent_seq as cursor, failures,
      failing_since as "failingSince", last_problem as "lastProblem", dead_at as "deadAt"
    from webhook
    where ${institutionId}::text is null or institution_id = ${institutionId}
    order by institution_id, created_at, id`;
}

type Which = { readonly id: string; /** Null: of any. */ readonly institutionId: string | null };

/** False when there is no such one. */
export async function removeWebhook(database: Database, { id, institutionId }: Which): Promise<boolean> {
  const removed = await database`
    delete from webhook
    where id = ${id} and (${institutionId}::text is null or institution_id = ${institutionId})`;
  return removed.count > 0;
}

/** It goes on at once where it stopped. False when there is no such one. */
export async function resumeWebhook(
  database: Database,
  { id, institutionId }: Which,
  now: number,
): Promise<boolean> {
  const resumed = await database`
    update webhook set dead_at = null, failures = 0, failing_since = null, due_at = ${now}
    where id = ${id} and (${institutionId}::text is null or institution_id = ${institutionId})`;
  return resumed.count > 0;
}

/** A webhook with news that is due, kept from other senders until `until`; null when there is none. */
export async function claimWebhook(tx: Transaction, now: number, until: number): Promise<Claim | null> {
  const [found] = await tx<(Omit<Claim, 'kind' | 'subjectId' | 'at'> & Found)[]>`
    select webhook.id as "webhookId", url, secret, sent_seq as cursor, institution_id as "institutionId",
      last_seq as "lastSeq"
    from webhook join feed on feed.id = 'institution/' || institution_id
    where dead_at is null and due_at <= ${now} and last_seq > sent_seq
    order by due_at
    limit 1
    for update of webhook skip locked`;
  if (!found) return null;
  const { institutionId, lastSeq, ...webhook } = found;
  const [next] = await tx<Pick<Claim, 'cursor' | 'kind' | 'subjectId' | 'at'>[]>`
    select seq as cursor, type as kind, aggregate_id as "subjectId", at
    from feed_entry join event on event.id = event_id
    where feed_id = ${institutionFeed(institutionId)} and seq > ${webhook.cursor}
      and aggregate in ('request', 'cardReport') and verdict = 'applied' and type = any(${[...WEBHOOK_KINDS]}::text[])
      and (actor ->> 'kind', actor ->> 'name') is distinct from ('system', ${institutionId})
    order by seq
    limit 1`;
  if (!next) {
    await tx`update webhook set sent_seq = ${lastSeq} where id = ${webhook.webhookId}`;
    return null;
  }
  await tx`update webhook set due_at = ${until} where id = ${webhook.webhookId}`;
  return { ...webhook, ...next };
}

type Found = { readonly institutionId: string; readonly lastSeq: number };

export async function noteHandedOver(
  database: Database,
  { webhookId, cursor }: Claim,
  now: number,
): Promise<void> {
  await database`
    update webhook set sent_seq = greatest(sent_seq, ${cursor}), due_at = ${now}, failures = 0,
      failing_since = null, last_problem = null
    where id = ${webhookId}`;
}

type Failure = {
  readonly problem: string;
  /** After so many failures, this one among them. */
  readonly pauseAfter: (failures: number) => number;
  /** Failing for so long it is given up. */
  readonly giveUpAfterMs: number;
};

/** Returns whether it was given up now. */
export async function noteFailure(
  database: Database,
  { webhookId }: Claim,
  { problem, pauseAfter, giveUpAfterMs }: Failure,
  now: number,
): Promise<boolean> {
  return transaction(database, async (tx) => {
    const [row] = await tx<{ failures: number; failingSince: number }[]>`
      update webhook set failures = failures + 1, failing_since = coalesce(failing_since, ${now}),
        last_problem = ${problem}
      where id = ${webhookId}
      returning failures, failing_since as "failingSince"`;
    if (!row) return false;
    const isGivenUp = now - row.failingSince >= giveUpAfterMs;
    await tx`
      update webhook set due_at = ${now + pauseAfter(row.failures)}, dead_at = ${isGivenUp ? now : null}
      where id = ${webhookId}`;
    return isGivenUp;
  });
}
