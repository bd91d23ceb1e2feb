import { randomUUID } from 'node:crypto';
import { decideCardReport, type CardReportRule } from '#shared/domain/cardReport/rules.ts';
import type { OwnerAnswer } from '#shared/domain/cardReport/ownerAnswer.ts';
import type { CardReportState } from '#shared/domain/cardReport/types.ts';
import { transaction, type Database, type Queryable } from './database.ts';
import { lockAggregates } from './journal/aggregates.ts';
import { homeFeed } from './journal/homeFeed.ts';
import { record, type JournalContext } from './journal/record.ts';

export type RoutedReport = { readonly id: string; readonly state: CardReportState };

/** Errors on the institution's cards that changed after `cursor`, each once, as they are now. */
export async function listCardReports(
  database: Database,
  institutionId: string,
  cursor: number,
  limit: number,
): Promise<{ readonly reports: readonly RoutedReport[]; readonly cursor: number }> {
  const reports = await database<(RoutedReport & { readonly seq: number })[]>`
    select card_report.seq, report.id, report.state
    from card_report join aggregate report on report.kind = 'cardReport' and report.id = card_report.report_id
    where card_report.institution_id = ${institutionId} and card_report.seq > ${cursor}
    order by card_report.seq limit ${limit}`;
  return { reports, cursor: reports.at(-1)?.seq ?? cursor };
}

/** Null when there is no such report, or not on a card of this institution. */
export async function findCardReport(
  database: Queryable,
  institutionId: string,
  reportId: string,
): Promise<RoutedReport | null> {
  const [found] = await database<RoutedReport[]>`
    select report.id, report.state
    from card_report join aggregate report on report.kind = 'cardReport' and report.id = card_report.report_id
    where card_report.report_id = ${reportId} and card_report.institution_id = ${institutionId}`;
  return found ?? null;
}

/** The institution answers; its words go to the centre that reported with the next pull, as a fact like any other. */
export async function answerCardReport(
  database: Database,
  institutionId: string,
  answer: OwnerAnswer,
  context: JournalContext,
): Promise<{ readonly rule: CardReportRule } | null> {
  const ref = { aggregate: 'cardReport', aggregateId: answer.reportId } as const;
  return transaction(database, async (tx) => {
    const aggregates = await lockAggregates(tx, [ref]);
    const report = aggregates.of(ref);
    const state = report.state as CardReportState | null;
    const originFeed = state && homeFeed(report, state.centreId);
    if (!state || originFeed === null) return { rule: 'cardReport.unknown' };
    const decision = decideCardReport(state, answer);
    if (!decision.ok) return decision.error;
    // Said before: whoever did not hear our answer says it again.
    if (decision.value.length === 0) return null;
    const actor = { kind: 'system', name: institutionId } as const;
    const commandId = randomUUID();
    const own = decision.value.map((fact) => ({ ...ref, fact, actor, commandId }));
    await record(tx, context, { aggregates, judged: [], own, originFeed });
    return null;
  });
}
