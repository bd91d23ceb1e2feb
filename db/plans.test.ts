import { describe, expect, it } from 'vitest';
import { isFromFuture } from '#db/journal/future.ts';
import { outboxLines, sendStateOf } from '#db/journal/outbox.ts';
import {
  countUnsent,
  eventsAbout,
  eventsOfType,
  eventsToFold,
  findEvent,
  lastEvent,
  lastOwnEntryAt,
  unsentEvents,
  unsentSince,
} from '#db/journal/read.ts';
import { chainHead } from '#db/journal/write.ts';
import type { Db } from '#db/open.ts';
import {
  appointmentByCode,
  appointmentsBetween,
  openAppointmentsBefore,
} from '#db/repositories/appointments.ts';
import { countFilesToSend, filesToSend, filesUnsentSince } from '#db/repositories/attachments.ts';
import { cardReports, cardReportsOf, countOpenCardReports } from '#db/repositories/cardReports.ts';
import { cardsRead, cardState } from '#db/repositories/cardsRead.ts';
import { cardIdsOf, clientsByCode, codesOfClient, findClient } from '#db/repositories/clients.ts';
import { findCommand } from '#db/repositories/commands.ts';
import {
  contactAtCounter,
  contactsFinishedBetween,
  contactsOfDay,
  openContacts,
} from '#db/repositories/contacts.ts';
import {
  answeredBetween,
  firstRegistration,
  promisesOfOpen,
  registeredBetween,
} from '#db/repositories/backlog.ts';
import { attachmentsOfDraft } from '#db/repositories/draftAttachments.ts';
import { digitalEventsBetween } from '#db/repositories/digitalEvents.ts';
import { discardedDraftsOfVisit, draftsOfVisit } from '#db/repositories/drafts.ts';
import { outcomesOfVisits, timesOfChannels } from '#db/repositories/dayCosts.ts';
import { walkInsBefore } from '#db/repositories/dayProfile.ts';
import {
  clientsWithErasure,
  erasureDevicesOf,
  hasPersonalRows,
  openErasures,
  unconfirmedErasures,
} from '#db/repositories/erasures.ts';
import * as feedback from '#db/repositories/feedback.ts';
import {
  handoffsBetween,
  visitsWithHandoffs,
  visitsWithLateOffers,
  waitingAfterHandoff,
} from '#db/repositories/handoffs.ts';
import { delegationsOfClient, delegationsOfRequest } from '#db/repositories/delegations.ts';
import { ancillaryOfDay } from '#db/repositories/ancillary.ts';
import { outagesEndingAfter } from '#db/repositories/outages.ts';
import { isReceiptEntered, paymentsOfDay } from '#db/repositories/payments.ts';
import { promisesBefore, promisesToday } from '#db/repositories/promises.ts';
import { countOpenProposals, proposals, proposalsOf } from '#db/repositories/proposals.ts';
import * as requests from '#db/repositories/requests.ts';
import { countRestricted, isAnybodyRestricted } from '#db/repositories/restrictions.ts';
import { resultFilesInUse } from '#db/repositories/resultFiles.ts';
import { findStoredFile } from '#db/repositories/storedFiles.ts';
import { hadLunchOn, usualLunch } from '#db/repositories/lunches.ts';
import { lastProfile, openShifts } from '#db/repositories/shifts.ts';
import { isSlipUsed } from '#db/repositories/slips.ts';
import { serviceTimes } from '#db/repositories/serviceTimes.ts';
import { countOpenTasks, countResolvedSince, openTasks, taskOfEvent } from '#db/repositories/tasks.ts';
import { tripsBetween } from '#db/repositories/trips.ts';
import {
  openVisitsBefore,
  visitAtCounter,
  visitsAtCounters,
  visitsOfClient,
  visitsOfDay,
  waitingEntries,
} from '#db/repositories/visits.ts';
import { searchClients } from '#db/search/clients.ts';
import { aDevice, temporaryDatabase } from '#tests/factories/journal.ts';

const DAY = '2026-11-24';

/** Every reading of a table that grows; what is missing here is read by its key. */
const READS: Readonly<Record<string, (db: Db) => unknown>> = {
  unconfirmedErasures: (db) => unconfirmedErasures(db, 10),
  openErasures: (db) => openErasures(db, 10),
  erasureDevicesOf: (db) => erasureDevicesOf(db, ['c']),
  hasPersonalRows: (db) => hasPersonalRows(db, 'c'),
  clientsWithErasure: (db) => clientsWithErasure(db, 10),
  eventsToFold: (db) => eventsToFold(db, 'x'),
  findEvent: (db) => findEvent(db, 'x'),
  eventsOfType: (db) => eventsOfType(db, 'x', 'y'),
  unsentEvents: (db) => unsentEvents(db, aDevice(), 500),
  countUnsent,
  unsentSince,
  lastEvent: (db) => lastEvent(db, 'x'),
  lastOwnEntryAt: (db) => lastOwnEntryAt(db, 'x'),
  isFromFuture: (db) => isFromFuture(db, 'x'),
  chainHead: (db) => chainHead(db, aDevice()),
  outboxLines: (db) => outboxLines(db, aDevice(), 50),
  sendStateOf: (db) => sendStateOf(db, 'x'),
  eventsAbout: (db) => eventsAbout(db, ['x']),
  findClient: (db) => findClient(db, 'x'),
  cardIdsOf: (db) => cardIdsOf(db, 'x'),
  codesOfClient: (db) => codesOfClient(db, 'x'),
  countRestricted,
  isAnybodyRestricted,
  clientsByCode: (db) => clientsByCode(db, '1805', 20),
  searchClients: (db) => searchClients(db, 'janis ber', 20),
  findCommand: (db) => findCommand(db, 'x'),
  isSlipUsed: (db) => isSlipUsed(db, 'P07'),
  draftsOfVisit: (db) => draftsOfVisit(db, 'x'),
  discardedDraftsOfVisit: (db) => discardedDraftsOfVisit(db, 'x'),
  newestRequests: (db) => requests.newestRequests(db, 50),
  openRequests: (db) => requests.openRequests(db, 50),
  waitingRequests: (db) => requests.waitingRequests(db, 50),
  resultFilesInUse: (db) => resultFilesInUse(db, 0),
  readyResults: (db) => requests.readyResults(db, 50),
  carriedByNumber: (db) => requests.carriedByNumber(db, 'SAL-26-000001-A'),
  requestsOfCard: (db) => requests.requestsOfCard(db, 'x'),
  requestsOfClient: (db) => requests.requestsOfClient(db, 'x', 20),
  requestByNumber: (db) => requests.requestByNumber(db, 'SAL-26-000001-A'),
  requestsBetween: (db) => requests.requestsBetween(db, 0, 1),
  requestsOfService: (db) => requests.requestsOfService(db, 'x', 0),
  requestsAnsweredSince: (db) => requests.requestsAnsweredSince(db, 0),
  requestsOverdue: (db) => requests.requestsOverdue(db, '2026-11-24'),
  handedOverBetween: (db) => requests.handedOverBetween(db, 0, 1),
  requestsWithoutNumber: (db) => requests.requestsWithoutNumber(db, 'x'),
  requestsInWork: (db) => requests.requestsInWork(db, 50),
  serviceTimes: (db) => serviceTimes(db, DAY),
  lastProfile: (db) => lastProfile(db, 'x'),
  promisesToday: (db) => promisesToday(db, DAY),
  promisesBefore: (db) => promisesBefore(db, DAY, 30),
  openShifts: (db) => openShifts(db, 0),
  usualLunch: (db) => usualLunch(db, 'x', DAY),
  hadLunchOn: (db) => hadLunchOn(db, 'x', DAY),
  promisesOfOpen,
  firstRegistration,
  registeredBetween: (db) => registeredBetween(db, 0, 1),
  answeredBetween: (db) => answeredBetween(db, 0, 1),
  timesOfChannels: (db) => timesOfChannels(db, DAY, 0, 1),
  outcomesOfVisits: (db) => outcomesOfVisits(db, DAY, DAY),
  walkInsBefore: (db) => walkInsBefore(db, DAY, 5),
  openTasks,
  countOpenTasks,
  countResolvedSince: (db) => countResolvedSince(db, 0),
  taskOfEvent: (db) => taskOfEvent(db, 'x'),
  visitsOfDay: (db) => visitsOfDay(db, DAY),
  visitsAtCounters: (db) => visitsAtCounters(db, DAY),
  visitAtCounter: (db) => visitAtCounter(db, DAY, '1. lodziņš'),
  waitingEntries: (db) => waitingEntries(db, DAY),
  openVisitsBefore: (db) => openVisitsBefore(db, DAY),
  cardReports: (db) => cardReports(db, 100),
  cardReportsOf: (db) => cardReportsOf(db, 'x', 100),
  countOpenCardReports,
  proposals: (db) => proposals(db, 100),
  proposalsOf: (db) => proposalsOf(db, 'x', 100),
  countOpenProposals,
  cardsRead: (db) => cardsRead(db, 'x'),
  cardState: (db) => cardState(db, 'x'),
  openFeedback: feedback.openFeedback,
  newestFeedback: (db) => feedback.newestFeedback(db, 50),
  feedbackBetween: (db) => feedback.feedbackBetween(db, 0, 1),
  feedbackTakenBy: (db) => feedback.feedbackTakenBy(db, 'x', 50),
  servicesBetween: (db) => feedback.servicesBetween(db, DAY, DAY),
  visitsWithHandoffs: (db) => visitsWithHandoffs(db, 0),
  visitsWithLateOffers: (db) => visitsWithLateOffers(db, 0),
  waitingAfterHandoff: (db) => waitingAfterHandoff(db, DAY),
  handoffsBetween: (db) => handoffsBetween(db, 0, 1),
  visitsOfClient: (db) => visitsOfClient(db, 'x', 20),
  feedbackOfClient: (db) => feedback.feedbackOfClient(db, 'x', 20),
  openContacts,
  contactsFinishedBetween: (db) => contactsFinishedBetween(db, 0, 1),
  contactsOfDay: (db) => contactsOfDay(db, DAY),
  contactAtCounter: (db) => contactAtCounter(db, '1. lodziņš'),
  appointmentsBetween: (db) => appointmentsBetween(db, 0, 1),
  appointmentByCode: (db) => appointmentByCode(db, 'P-0000-0000'),
  openAppointmentsBefore: (db) => openAppointmentsBefore(db, 1),
  digitalEventsBetween: (db) => digitalEventsBetween(db, DAY, DAY),
  tripsBetween: (db) => tripsBetween(db, DAY, DAY),
  outagesEndingAfter: (db) => outagesEndingAfter(db, 0),
  ancillaryOfDay: (db) => ancillaryOfDay(db, DAY),
  paymentsOfDay: (db) => paymentsOfDay(db, DAY),
  delegationsOfClient: (db) => delegationsOfClient(db, 'c', 20),
  delegationsOfRequest: (db) => delegationsOfRequest(db, 'r'),
  filesToSend: (db) => filesToSend(db, 10),
  countFilesToSend,
  filesUnsentSince,
  attachmentsOfDraft: (db) => attachmentsOfDraft(db, 'x'),
  findStoredFile: (db) => findStoredFile(db, 'x'),
  isReceiptEntered: (db) => isReceiptEntered(db, DAY, 'cash', '1'),
};

describe('every query on a table that grows', () => {
  it.each(Object.keys(READS))('%s reads by an index', (name) => {
    const db = temporaryDatabase();
    const texts: string[] = [];
    const prepare = db.prepare.bind(db);
    db.prepare = (text: string) => {
      texts.push(text);
      return prepare(text);
    };
    READS[name]?.(db);
    db.prepare = prepare;
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const steps = prepare(`EXPLAIN QUERY PLAN ${text}`).all(
        ...Array<null>((text.match(/\?/g) ?? []).length).fill(null),
      );
      const whole = (steps as { detail: string }[]).filter(({ detail }) => readsWholeTable(detail));
      expect(whole, text).toEqual([]);
    }
    db.close();
  });
});

/** `SCAN t USING INDEX` walks an index in order and stops at the limit, or is a partial index of what is open. Drafts are few. */
function readsWholeTable(detail: string): boolean {
  return /^SCAN (e|u|events|event_personal|visits|requests|clients|c|erasures|tasks|commands|feedback|contacts|appointments|shifts|visit_clients|payments|payment_entries|ancillary|delegations|delegation_acts|attachments|draft_attachments|file|request_work|requests_elsewhere|request_seen|handoffs|visits_elsewhere|result_files|prints|representations|card_reports|proposals|digital_events|outages|trips|card_states|cards_read)$/.test(
    detail,
  );
}
