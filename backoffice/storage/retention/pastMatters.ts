import type { SweptKind } from '#shared/domain/retention/terms.ts';
import { isPastTerm, type SweptMatter } from '#shared/domain/retention/whatKeeps.ts';
import { isRestricted } from '../clients.ts';
import type { Transaction } from '../database.ts';
import { erasePart, subjectsOf } from '../erasePart.ts';
import type { ForgottenFile } from '../files/attachments.ts';
import { loadMatters } from '../heldMatters.ts';
import type { JournalContext } from '../journal/record.ts';
import { centresOf, countOne } from './figures.ts';
import type { Batch, BatchDone } from './batch.ts';
import { termsOfCentres } from './settings.ts';

type MatterKind = Exclude<SweptKind, 'client'>;
type MatterBatch = Batch & { readonly kind: MatterKind };

/** Of the next matters of the kind, those whose term is over: everybody's data in them, their own and others'. */
export async function erasePastMatters(
  tx: Transaction,
  context: JournalContext,
  batch: MatterBatch,
): Promise<BatchDone> {
  const ids = await nextMatters(tx, batch);
  const { kind, day, mode } = batch;
  const refs = ids.map((aggregateId) => ({ aggregate: kind, aggregateId }));
  const matters: readonly SweptMatter[] = await loadMatters(tx, refs);
  const centres = await centresOf(tx, kind, ids);
  const terms = await termsOfCentres(tx);
  const files: ForgottenFile[] = [];
  for (const matter of matters) {
    const centreIds = centres.get(matter.id) ?? [];
    if (!isPastTerm(matter, day, terms.of(centreIds))) continue;
    const subjectIds = await subjectsOf(tx, { kind, id: matter.id });
    // Kept whole: it may be what the client needs it for (GDPR 18(1)(c)).
    if (await isRestricted(tx, subjectIds)) continue;
    if (mode === 'sweep') {
      files.push(...(await erasePart(tx, context, { kind, id: matter.id, subjectIds })));
    }
    await countOne(tx, batch, { centreIds, lastAt: matter.lastAt });
  }
  return { lastId: ids.at(-1) ?? null, files };
}

/** In the order of their ids, those that hold anything personal. */
async function nextMatters(
  tx: Transaction,
  { kind, afterId, size }: MatterBatch,
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select event.aggregate_id as id from event
    where event.aggregate = ${kind} and event.aggregate_id > ${afterId}
      and exists (select from event_personal part where part.event_id = event.id and part.salt is not null)
    group by event.aggregate_id
    order by event.aggregate_id
    limit ${size}`;
  return rows.map(({ id }) => id);
}
