import { AppError } from '#shared/api/errors.ts';
import { ownerOfErrors } from '#shared/catalogue/cardErrors.ts';
import { decideCardReport, isWithOwner } from '#shared/domain/cardReport/rules.ts';
import { sendStateOf } from '#db/journal/outbox.ts';
import { cardReports, cardReportsOf, type CardReportRow } from '#db/repositories/cardReports.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { staffOf } from '#electron/office/work.ts';

/** Open ones come first, so none of those is left out. */
export const MOST_REPORTS = 100;

export const report: CommandHandler<'knowledge.report'> = (work, { serviceId, words }) => {
  const { office } = work;
  const centre = office.centre();
  const { version, cards } = office.catalogue();
  const card = cards.find(({ id }) => id === serviceId);
  if (!centre || !card) throw new AppError({ code: 'notFound' });
  const reportId = office.newId();
  const owner = ownerOfErrors(card);
  work.decide('cardReport', reportId, (state) =>
    decideCardReport(state, {
      kind: 'make',
      reportId,
      centreId: centre.id,
      serviceId,
      ...(owner === null ? {} : { owner }),
      catalogueVersion: version,
      cardUpdatedAt: card.updatedAt,
      ...(card.localRevision === undefined ? {} : { cardRevision: card.localRevision }),
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

export const reports: QueryHandler<'knowledge.reports'> = (office, _input, caller) => {
  const { staffId, roles } = staffOf(caller);
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const rows = roles.includes('manager')
    ? cardReports(office.db, MOST_REPORTS)
    : cardReportsOf(office.db, staffId, MOST_REPORTS);
  return {
    reports: rows.map((row) => {
      const { id, state } = row;
      const { reportedBy, answers, centreId: _centreId, ...shown } = state;
      const isMine = reportedBy === staffId;
      return {
        reportId: id,
        ...shown,
        owner: shown.owner ?? null,
        isSent: !isWithOwner(state) || sendStateOf(office.db, id) !== 'waiting',
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
