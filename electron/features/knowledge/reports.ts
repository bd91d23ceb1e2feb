import { AppError } from '#shared/api/errors.ts';
import { bodyOf, findEntry } from '#shared/catalogue/findEntry.ts';
import { ownerOfErrors } from '#shared/catalogue/cardErrors.ts';
import { decideCardReport, isWithOwner } from '#shared/domain/cardReport/rules.ts';
import { sendStatesOf } from '#db/journal/outbox.ts';
import { cardReports, cardReportsOf, type CardReportRow } from '#db/repositories/cardReports.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { staffOf } from '#electron/office/work.ts';

/** Open ones come first, so none of those is left out. */
export const MOST_REPORTS = 100;

export const report: CommandHandler<'knowledge.report'> = (work, { serviceId, words }) => {
  const { office } = work;
  const centre = office.centre();
  const catalogue = office.catalogue();
  const { version } = catalogue;
  const entry = findEntry(catalogue, serviceId);
  if (!centre || !entry) throw new AppError({ code: 'notFound' });
  const { owner: institutionId, updatedAt } = bodyOf(entry);
  const cardRevision = entry.kind === 'card' ? entry.card.localRevision : undefined;
  const reportId = office.newId();
  const owner = ownerOfErrors({ owner: institutionId });
  work.decide('cardReport', reportId, (state) =>
    decideCardReport(state, {
      kind: 'make',
      reportId,
      centreId: centre.id,
      serviceId,
      ...(owner === null ? {} : { owner }),
      catalogueVersion: version,
      cardUpdatedAt: updatedAt,
      ...(cardRevision === undefined ? {} : { cardRevision }),
      words,
    }),
  );
  return { reportId };
};

export const answer: CommandHandler<'knowledge.answer'> = (work, { reportId, how, words }) => {
  work.decide('cardReport', reportId, (state) =>
    decideCardReport(state, { kind: 'answer', reportId, how, words }),
  );
  return {};
};

export const closeReport: CommandHandler<'knowledge.closeReport'> = (work, { reportId, words }) => {
  work.decide('cardReport', reportId, (state) =>
    decideCardReport(state, { kind: 'close', reportId, words: words.trim() }),
  );
  return {};
};

export const reports: QueryHandler<'knowledge.reports'> = (office, _input, caller) => {
  const { staffId, roles } = staffOf(caller);
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const rows = roles.includes('manager')
    ? cardReports(office.db, MOST_REPORTS)
    : cardReportsOf(office.db, staffId, MOST_REPORTS);
  const sendState = sendStatesOf(
    office.db,
    rows.map(({ id }) => id),
  );
  return {
    reports: rows.map((row) => {
      const { id, state } = row;
      const { reportedBy, answers, centreId: _centreId, ...shown } = state;
      const isMine = reportedBy === staffId;
      return {
        reportId: id,
        ...shown,
        owner: shown.owner ?? null,
        isSent: !isWithOwner(state) || sendState(id) !== 'waiting',
        cardRevision: shown.cardRevision ?? null,
        byName: names.get(reportedBy) ?? null,
        isMine,
        isUnread: isMine && isUnread(row),
        answers: answers.map(({ by, catalogueVersion = null, ...said }) => ({
          ...said,
          catalogueVersion,
          byName: names.get(by) ?? null,
        })),
      };
    }),
  };
};

/** Answered since its reporter last looked. */
export function isUnread({ state, answersRead }: CardReportRow): boolean {
  return state.answers.length > answersRead;
}
