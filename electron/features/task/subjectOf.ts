import type { TaskState } from '#shared/domain/task/types.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import type { Db } from '#db/open.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Work } from '#electron/office/work.ts';

/** Whose data a note about the task is. */
export function subjectIdOf(work: Work, task: TaskState): string {
  const { aggregate, aggregateId } = task;
  if (aggregate === 'request') return work.load('request', aggregateId)?.clientId ?? aggregateId;
  if (aggregate === 'delegation') return work.load('delegation', aggregateId)?.clientId ?? aggregateId;
  if (aggregate === 'payment') return work.load('payment', aggregateId)?.clientId ?? aggregateId;
  if (aggregate === 'visit') return clientOfVisit(work.db, task) ?? aggregateId;
  if (aggregate === 'appointment') return work.load('appointment', aggregateId)?.clientId ?? aggregateId;
  return aggregateId;
}

/** The request that the task is about, if any. */
function requestIdOf(office: OfficeContext, { aggregate, aggregateId, eventId }: TaskState): string | null {
  switch (aggregate) {
    case 'request':
      return aggregateId;
    case 'payment':
      return loadState(office.db, 'payment', aggregateId)?.requestId ?? null;
    case 'delegation': {
      const acts = loadState(office.db, 'delegation', aggregateId)?.acts ?? [];
      const act = acts.find(({ actId }) => actId === eventId) ?? acts.at(-1);
      return act?.requestId ?? null;
    }
    default:
      return null;
  }
}

/** Whom and which request a task is about, to be read in its row. */
export function subjectOf(office: OfficeContext, task: TaskState) {
  const requestId = requestIdOf(office, task);
  const request = requestId === null ? null : loadState(office.db, 'request', requestId);
  const appointment =
    task.aggregate === 'appointment' ? loadState(office.db, 'appointment', task.aggregateId) : null;
  const card = task.aggregate === 'localCard' ? loadState(office.db, 'localCard', task.aggregateId) : null;
  const clientId =
    request?.clientId ??
    appointment?.clientId ??
    (task.aggregate === 'client' ? task.aggregateId : clientOfVisit(office.db, task));
  return {
    clientId,
    registerNumber: request?.registerNumber ?? null,
    serviceId: request?.serviceId ?? appointment?.serviceIds[0] ?? card?.cardId ?? null,
    clientName:
      clientId === null ? (appointment?.name ?? null) : (findClient(office.db, clientId)?.name ?? null),
  };
}

/** Of several clients of a ticket, the one whose representative the task is about. */
function clientOfVisit(db: Db, { aggregate, aggregateId, eventId }: TaskState): string | null {
  if (aggregate !== 'visit') return null;
  const { representationId } = findEvent(db, eventId)?.event.payload ?? {};
  const ofRecord =
    typeof representationId === 'string' ? loadState(db, 'representation', representationId) : null;
  return ofRecord?.clientId ?? loadState(db, 'visit', aggregateId)?.clientId ?? null;
}
