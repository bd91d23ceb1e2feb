import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { latestDueDate, nextDueDate, standingOf } from '#shared/domain/feedback/deadline.ts';
import { missingToClose } from '#shared/domain/feedback/decide.ts';
import { quotedCode } from '#shared/lib/quotedCode.ts';
import { summarize, summarizeOpen } from '#shared/domain/feedback/summary.ts';
import type { FeedbackState } from '#shared/domain/feedback/types.ts';
import { localDate, startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import {
  feedbackBetween,
  feedbackTakenBy,
  newestFeedback,
  openFeedback,
  servicesBetween,
  type FeedbackRow,
} from '#db/repositories/feedback.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { staffOf } from '#electron/office/work.ts';

type OwnRow = OutputOf<'feedback.mine'>['rows'][number];
type RegisterRow = OutputOf<'feedback.list'>['rows'][number];

const MOST_OWN = 50;
const MONTHS_SHOWN = 3;
const BEGINNING_LENGTH = 120;

export const mine: QueryHandler<'feedback.mine'> = (office, _input, caller) => {
  const today = localDate(office.clock.now());
  const rows = feedbackTakenBy(office.db, staffOf(caller).staffId, MOST_OWN);
  return { rows: rows.map((row) => ownRow(row, today)) };
};

export const list: QueryHandler<'feedback.list'> = (office, { filter, limit }) => {
  const today = localDate(office.clock.now());
  const open = openFeedback(office.db);
  const newest = newestFeedback(office.db, limit);
  const rows = {
    open,
    late: open.filter(({ state }) => standingOf(state, today).kind === 'late'),
    complaint: newest.filter(({ state }) => state.kind === 'complaint'),
    suggestion: newest.filter(({ state }) => state.kind === 'suggestion'),
    all: newest,
  };
  const nameOf = namesOf(office);
  const counts = Object.fromEntries(Object.entries(rows).map(([name, found]) => [name, found.length]));
  return {
    rows: rows[filter].slice(0, limit).map((row) => registerRow(office, row, today, nameOf)),
    counts,
  };
};

export const getFeedback: QueryHandler<'feedback.get'> = (office, { feedbackId }) => {
  const state = loadState(office.db, 'feedback', feedbackId);
  if (!state) throw new AppError({ code: 'notFound' });
  const today = localDate(office.clock.now());
  const nameOf = namesOf(office);
  const { answerBy, language, visitId, requestId, counter, receipts, forwarding, closedAt } = state;
  const { extension, examination, decision, answer } = state;
  return {
    ...registerRow(office, { id: feedbackId, state }, today, nameOf),
    words: state.words ?? '',
    contact: state.contact ?? '',
    answerBy,
    language,
    visitId,
    requestId,
    receivedBy: nameOf(state.receivedBy),
    counter,
    receipts,
    answerDueDate: state.dueDate,
    latestDueDate: latestDueDate(localDate(state.receivedAt)),
    notes: state.notes.map(({ at, staffId, text }) => ({ at, by: nameOf(staffId), text: text ?? '' })),
    extension: extension && { ...extension, reason: extension.reason ?? '' },
    forwarding,
    examination: examination && {
      ...examination,
      finding: examination.finding ?? '',
      action: examination.action ?? '',
    },
    decision: decision && { ...decision, reasons: decision.reasons ?? '' },
    answer: answer && { ...answer, text: answer.text ?? '' },
    closedAt,
    missing: missingToClose(state),
    steps: state.steps.map(({ type, at, staffId }) => ({ type, at, by: nameOf(staffId) })),
    people: allStaff(office.db)
      .filter(({ isActive }) => isActive)
      .map(({ id, name }) => ({ staffId: id, name })),
  };
};

/** CMP-03, CMP-08: what is open, this month and the ones before it. */
export const summary: QueryHandler<'feedback.summary'> = (office) => {
  const today = localDate(office.clock.now());
  const thisMonth = `${today.slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS_SHOWN }, (_, back) => monthBefore(thisMonth, back));
  const open = openFeedback(office.db).map(({ state }) => state);
  return {
    open: summarizeOpen(open, today),
    months: months.map((first) => {
      const next = addCalendarMonths(first, 1);
      const received = feedbackBetween(office.db, startOfLocalDay(first), startOfLocalDay(next));
      const services = servicesBetween(office.db, first, addDays(next, -1));
      const { counts, causes, ...shares } = summarize(
        received.map(({ state }) => state),
        services,
      );
      return { month: first.slice(0, 7), services, counts: { ...counts }, causes: [...causes], ...shares };
    }),
  };
};

function monthBefore(first: LocalDate, back: number): LocalDate {
  let month = first;
  for (let left = back; left > 0; left -= 1) month = `${addDays(month, -1).slice(0, 7)}-01`;
  return month;
}

function ownRow({ id, state }: FeedbackRow, today: LocalDate): OwnRow {
  const { kind, subject, serviceId, status, receivedAt } = state;
  return {
    feedbackId: id,
    code: quotedCode(id),
    kind,
    subject,
    serviceId,
    status,
    receivedAt,
    dueDate: nextDueDate(state),
    standing: standingOf(state, today),
  };
}

function registerRow(
  office: OfficeContext,
  row: FeedbackRow,
  today: LocalDate,
  nameOf: (staffId: string | null) => string | null,
): RegisterRow {
  const { sender, responsible, words } = row.state;
  return {
    ...ownRow(row, today),
    sender,
    senderName: senderName(office, row.state),
    beginning: (words ?? '').slice(0, BEGINNING_LENGTH),
    responsible,
    responsibleName: responsible?.kind === 'staff' ? nameOf(responsible.staffId) : null,
  };
}

export function senderName(office: OfficeContext, { clientId, name }: FeedbackState): string {
  return (clientId === null ? name : findClient(office.db, clientId)?.name) ?? '';
}

function namesOf(office: OfficeContext): (staffId: string | null) => string | null {
  const names = new Map<string, string>(allStaff(office.db).map(({ id, name }) => [id, name]));
  return (staffId) => (staffId === null ? null : (names.get(staffId) ?? null));
}
