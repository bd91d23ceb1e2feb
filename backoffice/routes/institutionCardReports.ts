import { z } from 'zod';
import { OWNER_ANSWERS } from '#shared/domain/cardReport/types.ts';
import { Problem } from '../plugins/problems.ts';
import {
  answerCardReport,
  findCardReport,
  listCardReports,
  type RoutedReport,
} from '../storage/cardReports.ts';
import { cardReportView, toCardReportView } from './cardReportView.ts';
import type { RouteContext } from './context.ts';
import { listOrWait, listQuery } from './listOrWait.ts';
import { plainText } from './plainText.ts';
import { byId } from './routed.ts';

const PATH = '/institution/v1/card-reports';
const NO_SUCH = { 404: 'There is no such report on a card of yours' };

const answerBody = z.strictObject({
  how: z.enum(OWNER_ANSWERS),
  /** Required with `corrected`: the catalogue in which the card is right, later than the one that was read. */
  catalogueVersion: z.int().min(1).max(1_000_000_000).optional(),
  /** For whoever reported, who is at work at the centre. Required with `notAnError`: why. */
  words: plainText(1_000).default(''),
});

/** Errors that centres saw on the institution's cards, and what it found out about each (LVL-15). */
export function addInstitutionCardReportRoutes(context: RouteContext): void {
  const { contract, database, clock, ownerOf } = context;
  const reading = { method: 'GET', access: 'institution', scope: 'cardReports:read' } as const;
  contract.add(
    {
      ...reading,
      path: PATH,
      summary: 'Errors on your cards that are new or changed since the cursor, oldest change first',
      query: listQuery,
      answer: z.object({ reports: z.array(cardReportView), cursor: z.int() }),
    },
    async (call) => {
      const { caller, query } = call;
      const page = await listOrWait(context, call, {
        list: () => listCardReports(database, caller.institutionId, query.after, query.limit),
        isEmpty: ({ reports }) => reports.length === 0,
      });
      return { reports: page.reports.map(toCardReportView), cursor: page.cursor };
    },
  );
  contract.add(
    {
      ...reading,
      path: `${PATH}/{id}`,
      summary: 'One error on one of your cards',
      params: byId,
      answer: cardReportView,
      refusals: NO_SUCH,
    },
    async ({ caller, params }) => toCardReportView(await reportOf(context, caller.institutionId, params.id)),
  );
  contract.add(
    {
      method: 'POST',
      path: `${PATH}/{id}/answer`,
      summary:
        'Ends a report: the card is corrected, or it is no error and why; the centre shows whoever reported',
      access: 'institution',
      scope: 'cardReports:write',
      params: byId,
      body: answerBody,
      answer: cardReportView,
      refusals: { ...NO_SUCH, 409: 'A rule refuses; `rule` says which' },
    },
    async ({ caller: { institutionId }, params, body }) => {
      await reportOf(context, institutionId, params.id);
      const { how, words, catalogueVersion = null } = body;
      const answer = { kind: 'ownerAnswer', reportId: params.id, how, catalogueVersion, words } as const;
      const refusal = await answerCardReport(database, institutionId, answer, { now: clock(), ownerOf });
      if (refusal) throw new Problem('refused', refusal);
      return toCardReportView(await reportOf(context, institutionId, params.id));
    },
  );
}

/** @throws Problem `notFound` for one that is not this institution's, as for one that is not there at all */
async function reportOf(
  { database }: RouteContext,
  institutionId: string,
  reportId: string,
): Promise<RoutedReport> {
  const report = await findCardReport(database, institutionId, reportId);
  if (!report) throw new Problem('notFound');
  return report;
}
