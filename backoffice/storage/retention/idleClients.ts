import { isPastTerm } from '#shared/domain/retention/whatKeeps.ts';
import { localDate } from '#shared/lib/time.ts';
import { addCalendarMonths } from '#shared/lib/workingDays.ts';
import { cardsOfClient, isRestricted } from '../clients.ts';
import type { Transaction } from '../database.ts';
import { eraseCards } from '../erasure.ts';
import type { ForgottenFile } from '../files/attachments.ts';
import { heldMatters } from '../heldMatters.ts';
import type { JournalContext } from '../journal/record.ts';
import { centresOf, countOne } from './figures.ts';
import type { Batch, BatchDone } from './batch.ts';
import { termsOfCentres } from './settings.ts';

/** Of the next clients, those with whom nothing has happened for the term, and of whom nothing else has to be kept. */
export async function eraseIdleClients(
  tx: Transaction,
  context: JournalContext,
  batch: Batch,
): Promise<BatchDone> {
  const ids = await nextClients(tx, batch);
  const centres = await centresOf(tx, 'client', ids);
  const terms = await termsOfCentres(tx);
  const files: ForgottenFile[] = [];
  for (const id of ids) {
    const centreIds = centres.get(id) ?? [];
    const theirs = terms.of(centreIds);
    const isIdle = (lastAt: number) => addCalendarMonths(localDate(lastAt), theirs.client) <= batch.day;
    // The card alone first: finding the others of the client is dear.
    if (!isIdle(await lastHeardOf(tx, [id]))) continue;
    const cards = await cardsOfClient(tx, id);
    // Of several cards one stands for the client.
    if (cards.toSorted()[0] !== id) continue;
    const lastAt = await lastHeardOf(tx, cards);
    if (!isIdle(lastAt)) continue;
    if (await isRestricted(tx, cards)) continue;
    const held = await heldMatters(tx, cards);
    if (held.some((matter) => !isPastTerm(matter, batch.day, theirs))) continue;
    if (batch.mode === 'sweep')
      files.push(...(await eraseCards(tx, cards, context, { payload: { byRule: true } })).files);
    await countOne(tx, batch, { centreIds, lastAt });
  }
  return { lastId: ids.at(-1) ?? null, files };
}

async function nextClients(tx: Transaction, { afterId, size }: Batch): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from aggregate
    where kind = 'client' and id > ${afterId} and state is not null
      and exists (
        select from event_personal part where part.subject_id = aggregate.id and part.salt is not null
      )
    order by id
    limit ${size}`;
  return rows.map(({ id }) => id);
}

/** The last thing that happened to these cards, or with their client, or was heard of it; what only an erasure wrote does not count. */
async function lastHeardOf(tx: Transaction, cards: readonly string[]): Promise<number> {
  const [row] = await tx<{ at: number | null }[]>`
    select greatest(
      (select max(greatest(event.at, event.recorded_at)) from event_personal part join event on event.id = part.event_id
        where part.subject_id = any(${[...cards]}::uuid[])),
      (select max(greatest(event.at, event.recorded_at)) from event
        where event.aggregate in ('visit', 'appointment') and event.payload ->> 'clientId' is not null
          and event.payload ->> 'clientId' = any(${[...cards]}::text[])),
      (select max(greatest(event.at, event.recorded_at)) from event
        where event.aggregate = 'client' and event.aggregate_id = any(${[...cards]}::uuid[])
          and event.type not like 'client.eras%')
    ) as at`;
  return row?.at ?? 0;
}
