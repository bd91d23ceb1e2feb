import { randomUUID } from 'node:crypto';
import type { ClientState } from '#shared/domain/client/types.ts';
import { isErasureAsked } from '#shared/domain/client/erasure.ts';
import { countHeld, keptByRestriction, type HeldCounts, type Kept } from '#shared/domain/retention/kept.ts';
import { whatKeeps } from '#shared/domain/retention/whatKeeps.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { cardsOfClient, isRestricted } from './clients.ts';
import { asRows, transaction, type Database, type Transaction } from './database.ts';
import { eraseCards } from './erasure.ts';
import { lockErasures } from './erasureLedger.ts';
import { erasePart, subjectsOf } from './erasePart.ts';
import type { ForgottenFile } from './files/attachments.ts';
import type { SealedFolder } from './files/sealedFolder.ts';
import { heldMatters } from './heldMatters.ts';
import { lockAggregates } from './journal/aggregates.ts';
import type { JudgedEvent } from './journal/events.ts';
import { record, type JournalContext } from './journal/record.ts';
import { centresOf } from './retention/figures.ts';
import { termsOfCentres } from './retention/settings.ts';

const QUEUED_BY: ReadonlySet<string> = new Set(['client.erasureAsked', 'client.erasureWithdrawn']);

/** Looked at at once; whether the wish still stands is read then. */
export async function queueErasures(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  now: number,
): Promise<void> {
  const asked = judged.filter(({ event, verdict }) => QUEUED_BY.has(event.type) && verdict === 'applied');
  if (asked.length === 0) return;
  const ids = [...new Set(asked.map(({ event }) => event.aggregateId))].sort();
  await tx`
    insert into erasure_request (client_id, due_at)
    select "clientId", ${now}
    from json_to_recordset(${asRows(ids.map((clientId) => ({ clientId })))}::text::json) as asked ("clientId" uuid)
    on conflict (client_id) do update set due_at = excluded.due_at`;
}

type Context = JournalContext & { readonly folder: SealedFolder | null };

/**
 * Looks at the wish that is due first: erases the client, or whatever nothing stands against, and writes why the rest is kept.
 * It looks again tomorrow, so what was settled meanwhile is seen without anybody asking. False when none is due.
 */
export async function settleNextErasure(database: Database, context: Context): Promise<boolean> {
  const [isDue] = await database`select from erasure_request where due_at <= ${context.now} limit 1`;
  if (!isDue) return false;
  const files = await transaction(database, async (tx) => {
    // Before its row, as pushes do.
    await lockErasures(tx);
    const [due] = await tx<{ clientId: string; kept: string | null }[]>`
      select client_id as "clientId", kept from erasure_request
      where due_at <= ${context.now}
      order by due_at
      limit 1
      for update skip locked`;
    return due ? settle(tx, due, context) : null;
  });
  for (const file of files ?? []) await context.folder?.remove(file);
  return files !== null;
}

async function settle(
  tx: Transaction,
  { clientId, kept: before }: { readonly clientId: string; readonly kept: string | null },
  context: Context,
): Promise<readonly ForgottenFile[]> {
  const [client] = await tx<{ state: ClientState | null }[]>`
    select state from aggregate where kind = 'client' and id = ${clientId}`;
  if (!client?.state || !isErasureAsked(client.state)) {
    await tx`delete from erasure_request where client_id = ${clientId}`;
    return [];
  }
  const today = localDate(context.now);
  const cards = await cardsOfClient(tx, clientId);
  const held = await heldMatters(tx, cards);
  const centres = await centresOf(tx, 'client', cards);
  const terms = (await termsOfCentres(tx)).of([...centres.values()].flat());
  const restricted = keptByRestriction(clientId, await isRestricted(tx, cards));
  const kept = [...restricted, ...whatKeeps(held, today, terms)];
  if (kept.length === 0) {
    await tx`delete from erasure_request where client_id = ${clientId}`;
    return (await eraseCards(tx, cards, context)).files;
  }
  const free = restricted.length > 0 ? [] : held.filter(({ id }) => kept.every(({ about }) => about !== id));
  const files: ForgottenFile[] = [];
  for (const { kind, id } of free) {
    // Others have no request of their own in it; on a ticket they have.
    const others = kind === 'request' ? await subjectsOf(tx, { kind, id }) : [];
    const subjectIds = [...new Set([...cards, ...others])];
    files.push(...(await erasePart(tx, context, { kind, id, subjectIds })));
  }
  const text = JSON.stringify(kept);
  if (text !== before || free.length > 0)
    await writeKept(tx, context, clientId, { kept, erased: countHeld(free) });
  await tx`
    update erasure_request set kept = ${text}, due_at = ${startOfLocalDay(addDays(today, 1))}
    where client_id = ${clientId}`;
  return files;
}

async function writeKept(
  tx: Transaction,
  context: Context,
  clientId: string,
  payload: { readonly kept: readonly Kept[]; readonly erased: HeldCounts },
): Promise<void> {
  const ref = { aggregate: 'client', aggregateId: clientId } as const;
  const aggregates = await lockAggregates(tx, [ref]);
  const originFeed = [...aggregates.of(ref).readers].find((id) => id.startsWith('centre/'));
  if (originFeed === undefined) return;
  const fact = { type: 'client.erasureKept', version: 1, payload };
  const actor = { kind: 'system', name: 'backoffice' } as const;
  const own = [{ ...ref, fact, actor, commandId: randomUUID() }];
  await record(tx, context, { aggregates, judged: [], own, originFeed });
}
