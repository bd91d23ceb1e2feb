import { AppError } from '#shared/api/errors.ts';
import { localDate } from '#shared/lib/time.ts';
import { knownCalendarYears, missingCalendarYear } from '#shared/lib/workingDays.ts';
import { countUnsent, unsentSince } from '#db/journal/read.ts';
import { outboxLines, type OutboxLine } from '#db/journal/outbox.ts';
import {
  countFilesToSend,
  filesToSend,
  filesUnsentSince,
  type FileToSend,
} from '#db/repositories/attachments.ts';
import { registerNumbersLeft } from '#db/repositories/leases.ts';
import { countOpenTasks, taskOfEvent } from '#db/repositories/tasks.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';

export const status: QueryHandler<'connection.status'> = (office) => {
  const link = office.link.state();
  const today = localDate(office.clock.now());
  return {
    state: link.state,
    since: link.since,
    toSend: countUnsent(office.db).commands,
    filesToSend: countFilesToSend(office.db),
    unsentSince: earliest(unsentSince(office.db), filesUnsentSince(office.db)),
    contradicted: countOpenTasks(office.db),
    isStuck: link.isStuck,
    isCut: link.isCut,
    canCut: office.isDemo,
    numbersLeft: registerNumbersLeft(office.db, Number(today.slice(0, 4))),
    catalogueVersion: office.catalogue().version,
    catalogueRefused: link.catalogueRefused,
    calendarUntil: knownCalendarYears().at(-1)?.year ?? 0,
    calendarMissing: missingCalendarYear(today),
    disk: office.disk.trouble(),
    clockDoubt: office.clockCheck.doubt(),
  };
};

function earliest(...times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

export const cut: ActionHandler<'connection.cut'> = (office, { isCut }) => {
  if (!office.isDemo) throw new AppError({ code: 'refused', rule: 'connection.onlyInDemo' });
  office.link.cut(isCut);
  return {};
};

export const confirmClock: ActionHandler<'connection.confirmClock'> = (office) => {
  office.clockCheck.confirm();
  office.publish('connection', []);
  return {};
};

const SHOWN_LINES = 200;

export const outbox: QueryHandler<'outbox.list'> = (office) => {
  const link = office.link.state();
  return {
    items: outboxLines(office.db, office.device(), SHOWN_LINES).map((line) =>
      item(office, line, link.isSending),
    ),
    files: filesToSend(office.db, SHOWN_LINES).flatMap((file) => fileItem(office, file)),
    total: countUnsent(office.db).commands,
    lastTry: link.lastTry,
    nextTryAt: link.nextTryAt,
  };
};

export const tryNow: ActionHandler<'outbox.tryNow'> = (office) => {
  office.link.tryNow();
  return {};
};

function item(office: OfficeContext, line: OutboxLine, isSending: boolean) {
  return {
    commandId: line.commandId,
    aggregate: line.aggregate,
    aggregateId: line.aggregateId,
    type: line.type,
    at: line.at,
    state: stateOf(line, isSending),
    reason: line.reason,
    taskId: line.contradictedEvent === null ? null : taskOfEvent(office.db, line.contradictedEvent),
    ...subjectOf(office, line),
  };
}

function fileItem(office: OfficeContext, { attachmentId, requestId, hash, bytes }: FileToSend) {
  const request = loadState(office.db, 'request', requestId);
  if (!request) return [];
  const { registerNumber, serviceId } = request;
  return [
    { attachmentId, requestId, registerNumber, serviceId, bytes, sentBytes: office.link.sentBytes(hash) },
  ];
}

function stateOf(line: OutboxLine, isSending: boolean): 'waiting' | 'sending' | 'contradicted' | 'accepted' {
  if (line.contradictedEvent !== null) return 'contradicted';
  if (line.unsent === 0) return 'accepted';
  return isSending ? 'sending' : 'waiting';
}

/** What a person knows the item by: ticket, register number, service. */
function subjectOf(office: OfficeContext, line: OutboxLine) {
  const none = { ticket: null, registerNumber: null, serviceId: null };
  if (line.aggregate === 'visit') {
    const visit = loadState(office.db, 'visit', line.aggregateId);
    return visit ? { ...none, ticket: visit.ticket, serviceId: visit.serviceId } : none;
  }
  if (line.aggregate === 'request') {
    const request = loadState(office.db, 'request', line.aggregateId);
    return request ? { ...none, registerNumber: request.registerNumber, serviceId: request.serviceId } : none;
  }
  if (line.aggregate === 'cardReport') {
    const report = loadState(office.db, 'cardReport', line.aggregateId);
    return report ? { ...none, serviceId: report.serviceId } : none;
  }
  return none;
}
