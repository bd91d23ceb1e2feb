import { articleChanges } from '#shared/catalogue/articleChanges.ts';
import { cardChanges } from '#shared/catalogue/cardChanges.ts';
import type { KnowledgeEntry } from '#shared/catalogue/findEntry.ts';
import type { Article, ServiceCard } from '#shared/catalogue/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { cardReportsOf, countOpenCardReports, saveAnswersRead } from '#db/repositories/cardReports.ts';
import { countOpenProposals, proposalsOf, saveProposalAnswersRead } from '#db/repositories/proposals.ts';
import { saveCardsRead, saveCardState } from '#db/repositories/cardsRead.ts';
import { beginReading, statesOf } from '#electron/office/cardStates.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { packChanges } from '#electron/office/packChanges.ts';
import { staffOf } from '#electron/office/work.ts';
import { isUnread as isAnsweredAnew, MOST_PROPOSALS } from '#electron/features/knowledge/proposals.ts';
import { readBefore, readStates } from '#electron/features/knowledge/readStates.ts';
import { isUnread, MOST_REPORTS } from '#electron/features/knowledge/reports.ts';

type ChangedCard = OutputOf<'knowledge.news'>['changed'][number];

export const news: QueryHandler<'knowledge.news'> = (office, _input, caller) => {
  const { staffId, roles } = staffOf(caller);
  return {
    changed: changedFor(office, staffId),
    answered:
      cardReportsOf(office.db, staffId, MOST_REPORTS).filter(isUnread).length +
      proposalsOf(office.db, staffId, MOST_PROPOSALS).filter(isAnsweredAnew).length,
    toAnswer: roles.includes('manager') ? countOpenCardReports(office.db) + countOpenProposals(office.db) : 0,
    toSettle: roles.includes('manager') ? [...packChanges(office).keys()] : [],
  };
};

/** What this person has read and says something else now. */
function changedFor(office: OfficeContext, staffId: string): ChangedCard[] {
  const read = readStates(office, staffId);
  if (!read) return [];
  const states = statesOf(office.catalogue());
  const there = new Set(states.map(({ id }) => id));
  const changed = states.flatMap(({ id, entry, digest }): ChangedCard[] => {
    const known = read.get(id);
    if (!known) return isOffered(entry) ? [{ serviceId: id, digest, was: null }] : [];
    const was = known.digest === digest ? null : readBefore(known);
    return was && saysSomethingElse(was, entry) ? [{ serviceId: id, digest, was }] : [];
  });
  const gone = [...read].flatMap(([serviceId, known]): ChangedCard[] => {
    const was = there.has(serviceId) ? null : readBefore(known);
    return was ? [{ serviceId, digest: known.digest, was }] : [];
  });
  return [...changed, ...gone];
}

/** A new card that is not offered is news on the day it is. */
function isOffered(entry: KnowledgeEntry): boolean {
  return entry.kind === 'article' || entry.card.isSwitchedOff !== true;
}

/** Only a date or a number of a rule: nobody has to read that. */
function saysSomethingElse(was: ServiceCard | Article, entry: KnowledgeEntry): boolean {
  // By its id it is a state of the same thing.
  return entry.kind === 'card'
    ? cardChanges(was as ServiceCard, entry.card).length > 0
    : articleChanges(was as Article, entry.article).length > 0;
}

export const markRead: CommandHandler<'knowledge.markRead'> = (work, { cards, reportIds, proposalIds }) => {
  const { staffId } = staffOf(work.caller);
  const { office, db } = work;
  const catalogue = office.catalogue();
  const now = new Map(statesOf(catalogue).map((state) => [state.id, state]));
  beginReading(db, catalogue, staffId);
  const digests = new Map<string, string>();
  for (const [serviceId, { digest, body }] of readStates(office, staffId) ?? []) {
    digests.set(serviceId, digest);
    // Known so far by the version of its catalogue only, which need not be kept here for ever.
    const kept = body();
    if (kept !== null) saveCardState(db, digest, kept);
  }
  for (const { serviceId, digest } of cards) {
    const state = now.get(serviceId);
    if (!state) digests.delete(serviceId);
    // One that changed again while it was read stays news.
    else if (state.digest === digest) {
      saveCardState(db, digest, state.body);
      digests.set(serviceId, digest);
    }
  }
  saveCardsRead(db, staffId, { cards: Object.fromEntries(digests), version: catalogue.version });
  for (const reportId of reportIds) {
    const report = work.load('cardReport', reportId);
    if (report?.reportedBy === staffId) saveAnswersRead(db, reportId, report.answers.length);
  }
  for (const proposalId of proposalIds) {
    const proposal = work.load('proposal', proposalId);
    if (proposal?.madeBy === staffId) saveProposalAnswersRead(db, proposalId, proposal.answers.length);
  }
  work.touch('knowledge', staffId);
  return {};
};
