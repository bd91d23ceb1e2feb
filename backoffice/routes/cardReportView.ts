import { z } from 'zod';
import { OWNER_ANSWERS } from '#shared/domain/cardReport/types.ts';
import type { RoutedReport } from '../storage/cardReports.ts';

const STATUSES = ['open', ...OWNER_ANSWERS] as const;

/** What the institution sees of an error on a card of its: what was read where, and nothing of who reported it. */
export const cardReportView = z.object({
  id: z.uuid(),
  centreId: z.uuid(),
  serviceId: z.string(),
  /** The catalogue and the day of the card, as they were read. */
  catalogueVersion: z.int(),
  cardUpdatedAt: z.string(),
  /** The centre had changed the card, which of yours can only be its term: a shorter one. */
  hasCentreChanges: z.boolean(),
  reportedAt: z.int(),
  /** In one line; empty once erased. */
  words: z.string(),
  status: z.enum(STATUSES),
  /** Yours; null while the report is open. */
  answer: z
    .object({
      how: z.enum(OWNER_ANSWERS),
      at: z.int(),
      catalogueVersion: z.int().nullable(),
      /** Empty where you wrote none, and once erased. */
      words: z.string(),
    })
    .nullable(),
});

export function toCardReportView({ id, state }: RoutedReport): z.infer<typeof cardReportView> {
  const status = STATUSES.find((known) => known === state.status) ?? 'open';
  return {
    id,
    centreId: state.centreId,
    serviceId: state.serviceId,
    catalogueVersion: state.catalogueVersion,
    cardUpdatedAt: state.cardUpdatedAt,
    hasCentreChanges: state.cardRevision !== undefined,
    reportedAt: state.reportedAt,
    words: state.words,
    status,
    answer: answerOf(state),
  };
}

function answerOf({ answers }: RoutedReport['state']): z.infer<typeof cardReportView>['answer'] {
  for (const { how, at, words, catalogueVersion = null } of answers) {
    // A manager's program of before may have answered, too: that is a word among colleagues.
    const own = OWNER_ANSWERS.find((kind) => kind === how);
    if (own) return { how: own, at, catalogueVersion, words };
  }
  return null;
}
