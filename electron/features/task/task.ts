import { findField } from '#shared/catalogue/askedForm.ts';
import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import type { ClientData } from '#shared/domain/client/types.ts';
import { maskedCode } from '#shared/domain/client/maskedCode.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { Answer } from '#shared/domain/request/afterwards/types.ts';
import { doneIn } from '#shared/domain/request/protocol/doneIn.ts';
import type { RequestEvent } from '#shared/domain/request/types.ts';
import { localCardAgain } from '#shared/domain/localCard/again.ts';
import { decideLocalCard } from '#shared/domain/localCard/decide.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import type { LocalCardEvent } from '#shared/domain/localCard/types.ts';
import { decideTask } from '#shared/domain/task/rules.ts';
import type { TaskState } from '#shared/domain/task/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { formatDate, localDate, localTime, startOfLocalDay } from '#shared/lib/time.ts';
import { eventsToFold, findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { codesOfClient, findClient } from '#db/repositories/clients.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { countResolvedSince, openTasks } from '#db/repositories/tasks.ts';
import type { Db } from '#db/open.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';
import { paperAggregateId } from '#electron/office/papers.ts';
import { wordedAgain } from '#shared/domain/paper/again.ts';
import { changedTexts, decidePaper } from '#shared/domain/paper/decide.ts';
import type { PaperEvent } from '#shared/domain/paper/types.ts';
import { templateOn } from '#shared/papers/templates.ts';

type Side = OutputOf<'task.get'>['mine'];
type HandedOverPayload = Extract<
  RequestEvent,
  { type: 'request.handedOver' | 'request.handoverReplaced' }
>['payload'];
type CorrectedPayload = Extract<RequestEvent, { type: 'request.corrected' }>['payload'];

export const list: QueryHandler<'task.list'> = (office) => ({
  open: openTasks(office.db).map(({ id, state }) => ({
    taskId: id,
    reason: state.reason,
    openedAt: state.openedAt,
    aggregate: state.aggregate,
    ...subjectOf(office, state),
  })),
  resolvedToday: countResolvedSince(office.db, startOfLocalDay(localDate(office.clock.now()))),
});

export const getTask: QueryHandler<'task.get'> = (office, { taskId }) => {
  const task = loadState(office.db, 'task', taskId);
  if (!task) throw new AppError({ code: 'notFound' });
  const mine = findEvent(office.db, task.eventId)?.event;
  const theirs = opposing(office, task);
  if (!mine || !theirs) throw new AppError({ code: 'notFound' });
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const { reason, status, openedAt, aggregate, resolution, resolvedAt } = task;
  return {
    taskId,
    reason,
    status,
    openedAt,
    aggregate,
    ...subjectOf(office, task),
    mine: sideOf(office, mine, theirs, names),
    theirs: sideOf(office, theirs, mine, names),
    resolution,
    resolvedAt,
    note: task.note ?? null,
    resolvedBy: task.resolvedBy === null ? null : (names.get(task.resolvedBy) ?? null),
  };
};

/** What was known first stands by doing nothing more; what the device did stands by a new fact on top. */
export const resolve: CommandHandler<'task.resolve'> = (work, { taskId, resolution, note }) => {
  const task = work.load('task', taskId);
  const resolve = {
    kind: 'resolve',
    resolution,
    ...(task && note !== '' ? { note: { subjectId: subjectIdOf(work, task), text: note } } : {}),
  } as const;
  work.decide('task', taskId, (state) => decideTask(state, resolve));
  if (task && resolution === 'mine') applyMine(work, task);
  return {};
};

/** Whose data a note about the task is. */
function subjectIdOf(work: Work, task: TaskState): string {
  const { aggregate, aggregateId } = task;
  if (aggregate === 'request') return work.load('request', aggregateId)?.clientId ?? aggregateId;
  if (aggregate === 'delegation') return work.load('delegation', aggregateId)?.clientId ?? aggregateId;
  if (aggregate === 'payment') return work.load('payment', aggregateId)?.clientId ?? aggregateId;
  if (aggregate === 'visit') return clientOfVisit(work.db, task) ?? aggregateId;
  if (aggregate === 'appointment') return work.load('appointment', aggregateId)?.clientId ?? aggregateId;
  return aggregateId;
}

function applyMine(work: Work, task: TaskState): void {
  const event = findEvent(work.db, task.eventId)?.event;
  if (!event) throw new AppError({ code: 'notFound' });
  const personal = event.personal[0]?.data;
  const clientId = task.aggregateId;
  if (event.type === 'client.corrected' && personal) {
    const basedOn = work.load('client', clientId)?.version ?? '';
    const data = personal as ClientData;
    work.decide('client', clientId, (state) =>
      decideClient(state, { kind: 'correct', clientId, data, codeReadBack: true, basedOn }),
    );
  } else if (event.type === 'client.merged') {
    const into = event.payload['into'] as string;
    const other = work.load('client', into);
    work.decide('client', clientId, (state) => decideClient(state, { kind: 'part' }));
    const codes = [clientId, into].flatMap((id) => codesOfClient(work.db, id));
    work.decide('client', clientId, (state) =>
      decideClient(state, { kind: 'merge', clientId, into, other, codes }),
    );
  } else if (event.aggregate === 'localCard') {
    changeAnew(work, event);
  } else if (event.aggregate === 'paper') {
    wordAnew(work, event);
  } else if (event.type === 'request.corrected') {
    writeAnew(work, task.aggregateId, event);
  } else if (event.type === 'request.handedOver') {
    const { clientId: _client, ...receiving } = event.payload as HandedOverPayload;
    const { receivedBy, signature } = (personal ?? {}) as { receivedBy?: string; signature?: string | null };
    work.decide('request', task.aggregateId, (state) =>
      decideRequest(
        state,
        {
          kind: 'replaceHandover',
          ...receiving,
          done: doneIn(event),
          receivedBy: receivedBy ?? '',
          signature: signature ?? null,
        },
        work,
      ),
    );
  }
}

/** On top of what stands, as one more version of the form. */
function writeAnew(work: Work, requestId: string, event: StoredEvent): void {
  const { reason, delivery, otherSubjects } = event.payload as CorrectedPayload;
  const entries = event.personal.flatMap(({ subjectId, data }) =>
    Object.entries(answersIn(data)).map(([field, answer]) => ({ field, answer, subjectId })),
  );
  work.decide('request', requestId, (state) =>
    decideRequest(
      state,
      {
        kind: 'correct',
        known: state?.corrections?.length ?? 0,
        entries,
        delivery,
        otherSubjects,
        why: { reason, words: wordsIn(event.personal) },
        // Whoever settles the contradiction may, whoever made the correction.
        isManager: true,
      },
      work,
    ),
  );
}

/** On what the card says by now: the parts that were written, not those that were only left as they were before. */
function changeAnew(work: Work, event: StoredEvent): void {
  const fact = event as unknown as LocalCardEvent;
  const { centreId, cardId } = fact.payload;
  const id = idWithinCentre(centreId, cardId);
  const state = work.load('localCard', id);
  const command = localCardAgain(fact, state, work.office.catalogue(), work.office.publishedCatalogue());
  if (!command) return;
  const basedOn = state?.revision ?? null;
  work.decide('localCard', id, () => decideLocalCard(state, command, { centreId, cardId, basedOn }, work));
}

/** On what the paper says by now. Where it says so already there is nothing to do. */
function wordAnew(work: Work, event: StoredEvent): void {
  const fact = event as unknown as PaperEvent;
  const { centreId, paperId } = fact.payload;
  const id = paperAggregateId(centreId, paperId);
  const state = work.load('paper', id);
  const texts = wordedAgain(fact, state);
  if (changedTexts(state?.texts ?? {}, texts).length === 0) return;
  const template = templateOn(paperId, localDate(work.now));
  const basedOn = state?.revision ?? null;
  work.decide('paper', id, () => decidePaper(state, { centreId, template, basedOn, texts }));
}

function wordsIn(personal: StoredEvent['personal']): string {
  const said = personal.map(({ data }) => data?.['words']);
  return said.find((words) => typeof words === 'string') ?? '';
}

function answersIn(data: JsonObject | undefined): Readonly<Record<string, Answer>> {
  return (data?.['answers'] ?? {}) as Readonly<Record<string, Answer>>;
}

/** The event that is in force: the named one, else the last of the same aggregate that counts. */
function opposing(office: OfficeContext, task: TaskState): StoredEvent | undefined {
  const named = task.againstEventId === null ? null : findEvent(office.db, task.againstEventId);
  if (named) return named.event;
  const before = eventsToFold(office.db, task.aggregateId).filter(
    ({ at, id }) => at <= task.openedAt && id !== task.eventId,
  );
  return before.at(-1);
}

function sideOf(
  office: OfficeContext,
  event: StoredEvent,
  other: StoredEvent,
  names: ReadonlyMap<string, string>,
): Side {
  const others = new Map(valuesOf(other));
  const isHidden = hiddenFields(office, event);
  const { actor, type, payload } = event;
  const values =
    type === 'client.merged'
      ? [['mergedInto', loadedName(office, payload['into'] as string)] as const]
      : valuesOf(event);
  const institution = office
    .catalogue()
    .institutions.find(({ id }) => actor.kind === 'system' && id === actor.name);
  return {
    at: event.at,
    by:
      actor.kind === 'staff' ? (names.get(actor.staffId) ?? null) : (institution?.shortName.lv ?? actor.name),
    counter: actor.kind === 'staff' ? actor.counter : null,
    device: event.deviceId === office.device().id ? 'here' : 'elsewhere',
    type,
    values: values.map(([field, value]) => ({
      field,
      // Masked only after comparing: two masks look alike.
      value: field === 'code' ? maskedCode('person', value) : isHidden(field) ? HIDDEN : value,
      differs: type === 'client.merged' || others.get(field) !== value,
    })),
  };
}

/** Of the card itself, whatever it was merged into since. */
function loadedName(office: OfficeContext, clientId: string): string {
  const { givenName = '', familyName = '' } = loadState(office.db, 'client', clientId)?.data ?? {};
  return `${givenName} ${familyName}`.trim();
}

const HIDDEN = '●●●●●●';

/** A personal code or health data in a form: not for whoever looks over the desk. */
function hiddenFields(office: OfficeContext, { aggregate, aggregateId }: StoredEvent) {
  const request = aggregate === 'request' ? loadState(office.db, 'request', aggregateId) : null;
  const card = office.catalogue().cards.find(({ id }) => id === request?.serviceId);
  return (id: string): boolean => {
    const field = card && findField(card.form, id);
    return field?.kind === 'personalCode' || field?.restricted === true;
  };
}

/** Of a request, what is not personal and still tells the sides apart. */
const CODES = ['to', 'how', 'asker', 'reason', 'outcome'];

/** What the person compares: personal values, signatures left out. */
function valuesOf(event: StoredEvent): [string, string][] {
  // A complaint's words are for level 3; a task is seen by every counter.
  if (event.aggregate === 'feedback') return [];
  const data = dataOf(event);
  const shown = Object.entries(data).flatMap(([field, value]): [string, string][] => {
    if (field === 'signature' || typeof value !== 'string' || value === '') return [];
    return [[field, value]];
  });
  if (event.aggregate === 'localCard') return cardPartsOf(event);
  if (event.aggregate === 'paper') return sentencesOf(event);
  if (event.aggregate === 'payment') return [...moneyOf(event), ...shown];
  if (event.aggregate === 'delegation') {
    const said = shown.filter(([field]) => field !== 'formSalt');
    return [...codesIn(event, ['serviceId', 'why', 'reference', 'how']), ...said];
  }
  const { from } = event.payload;
  if (event.aggregate === 'appointment' && typeof from === 'number') {
    return [['startsAt', `${formatDate(localDate(from))} ${localTime(from)}`], ...shown];
  }
  const codes = CODES.flatMap((field): [string, string][] => {
    const value = event.payload[field];
    return event.aggregate === 'request' && typeof value === 'string' ? [[field, value]] : [];
  });
  return [...codes, ...shown];
}

function dataOf({ type, personal }: StoredEvent): JsonObject {
  // HND-06: what the owner decided is read in the request, when it is asked for.
  if (type === 'request.resultReturned') return {};
  if (type === 'request.clientAsked') {
    const { what = '', why = '' } = personal[0]?.data ?? {};
    return { what, reason: why };
  }
  if (type !== 'request.corrected') return personal[0]?.data ?? {};
  const texts = Object.entries(
    personal.reduce<Record<string, Answer>>((all, { data }) => ({ ...all, ...answersIn(data) }), {}),
  ).map(([field, answer]) => [field, answer === null ? '—' : String(answer)]);
  const shown: JsonObject = Object.fromEntries(texts) as Record<string, string>;
  return { ...shown, words: wordsIn(personal) };
}

/** What the two wrote into the card, in Latvian; of the rest only which parts. */
function cardPartsOf(event: StoredEvent): [string, string][] {
  const fact = event as unknown as LocalCardEvent;
  if (fact.type === 'localCard.termSet') return [['cardTerms', fact.payload.term?.text.lv ?? '—']];
  if (fact.type !== 'localCard.saved') {
    return [['cardOffered', fact.type === 'localCard.switchedOn' ? 'yes' : 'no']];
  }
  const { name, summary, serviceLevelTerms, documents, fees, procedure, faq } = fact.payload.card;
  return [
    ['cardName', name.lv],
    ['cardSummary', summary.lv],
    ['cardTerms', serviceLevelTerms.map(({ text }) => text.lv).join('; ')],
    ['cardDocuments', documents.map((document) => document.name.lv).join('; ')],
    ['cardFees', fees.map(({ item }) => item.lv).join('; ')],
    ['cardProcedure', (procedure?.steps ?? []).map(({ text }) => text.lv).join('; ')],
    ['cardQuestions', faq.map(({ question }) => question.lv).join('; ')],
  ];
}

/** The sentences that were changed, in Latvian. */
function sentencesOf(event: StoredEvent): [string, string][] {
  const { paperId, changed, texts } = (event as unknown as PaperEvent).payload;
  const said = changed.map((name) => texts[name]?.lv ?? '—');
  return [
    ['paper', paperId],
    ['sentences', said.join(' | ')],
  ];
}

/** How much, how and by which receipt: what is found again in the cash box. */
function moneyOf({ payload }: StoredEvent): [string, string][] {
  return codesIn({ payload }, ['amountCents', 'way', 'receiptNumber', 'reason']);
}

function codesIn({ payload }: Pick<StoredEvent, 'payload'>, fields: readonly string[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const value = payload[field];
    return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)]] : [];
  });
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

function subjectOf(office: OfficeContext, task: TaskState) {
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
