import { AppError } from '#shared/api/errors.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import type { ClientData } from '#shared/domain/client/types.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { localCardAgain } from '#shared/domain/localCard/again.ts';
import { decideLocalCard } from '#shared/domain/localCard/decide.ts';
import type { LocalCardEvent } from '#shared/domain/localCard/types.ts';
import { wordedAgain } from '#shared/domain/paper/again.ts';
import { changedTexts, decidePaper } from '#shared/domain/paper/decide.ts';
import type { PaperEvent } from '#shared/domain/paper/types.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { doneIn } from '#shared/domain/request/protocol/doneIn.ts';
import type { RequestEvent } from '#shared/domain/request/types.ts';
import type { TaskState } from '#shared/domain/task/types.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import { localDate } from '#shared/lib/time.ts';
import { templateOn } from '#shared/papers/templates.ts';
import { findEvent } from '#db/journal/read.ts';
import { codesOfClient } from '#db/repositories/clients.ts';
import { paperAggregateId } from '#electron/office/papers.ts';
import type { Work } from '#electron/office/work.ts';
import { answersIn, wordsIn } from '#electron/features/task/correctedForm.ts';

type HandedOverPayload = Extract<
  RequestEvent,
  { type: 'request.handedOver' | 'request.handoverReplaced' }
>['payload'];
type CorrectedPayload = Extract<RequestEvent, { type: 'request.corrected' }>['payload'];

/** What the device of the task did, as a new fact on top of what stands. */
export function applyMine(work: Work, task: TaskState): void {
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
