import { AppError } from '#shared/api/errors.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { lastStageAt } from '#shared/domain/visit/stages.ts';
import { localDate, MINUTE_MS, momentOf } from '#shared/lib/time.ts';
import { allCounters } from '#db/repositories/counters.ts';
import { isOfAnotherCentre } from '#db/repositories/visits.ts';
import { categoryOf } from '#electron/office/giveTicket.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';
import { isManager } from '#electron/office/whoMay.ts';

/** What is noticed when it can no longer be undone. Who may is the domain's rule, and the same for all of these. */
export const correctClient: CommandHandler<'visit.correctClient'> = (work, { visitId, clientId, why }) => {
  if (clientId !== null && !work.load('client', clientId)) throw new AppError({ code: 'notFound' });
  return correct(work, visitId, { kind: 'correctClient', clientId, ...by(work, why) });
};

export const correctOutcome: CommandHandler<'visit.correctOutcome'> = (
  work,
  { visitId, was, outcome, why },
) => correct(work, visitId, { kind: 'correctOutcome', was, outcome, ...by(work, why) });

export const endLater: CommandHandler<'visit.endLater'> = (work, { visitId, how, time, outcome, why }) => {
  const state = work.load('visit', visitId);
  if (!state) throw new AppError({ code: 'notFound' });
  const endedAt = minuteSince(lastStageAt(state), time);
  correct(work, visitId, { kind: 'endLater', how, endedAt, outcome, ...by(work, why) });
  if (state.businessDay === work.businessDay) clearScreenAt(work, state.counter);
  return {};
};

export const enterLater: CommandHandler<'visit.enterLater'> = (
  work,
  { day, from, to, triage, outcome, why },
) => {
  const visitId = work.newId();
  const category = categoryOf(work.office.catalogue(), triage);
  const [startedAt, endedAt] = [momentOf(day, from), momentOf(day, to)];
  const entry = { kind: 'enterLater', triage, category, startedAt, endedAt, outcome } as const;
  work.decide('visit', visitId, (state) => decideVisit(state, { ...entry, ...by(work, why) }, work));
  return { visitId };
};

/** Clocks on the wall have no seconds: the minute of the last step is not before it. */
function minuteSince(from: number, time: string): number {
  const at = momentOf(localDate(from), time);
  return at < from && from - at < MINUTE_MS ? from : at;
}

/** The second screen never shows a client who has gone; at a counter of an earlier day somebody else is now. */
function clearScreenAt(work: Work, name: string | null): void {
  const counter = allCounters(work.db).find((each) => each.name === name);
  if (counter) work.afterCommit(() => work.office.clientScreens.reset(counter.id));
}

function by<Why>({ caller }: Work, why: Why): { readonly why: Why; readonly isManager: boolean } {
  return { why, isManager: isManager(caller) };
}

/** Only where the client came: another centre knows of a visit no more than it was asked. */
function correct(work: Work, visitId: string, command: VisitCommand): Record<string, never> {
  work.decide('visit', visitId, (state) => {
    if (state && isOfAnotherCentre(work.db, state)) throw new AppError({ code: 'notFound' });
    return decideVisit(state, command, work);
  });
  return {};
}
