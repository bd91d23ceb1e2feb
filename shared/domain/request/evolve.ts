import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { evolveAfterwards, judgeAfterwards } from '#shared/domain/request/afterwards/evolve.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import { evolveAsked, judgeAsked } from '#shared/domain/request/asked/evolve.ts';
import { evolveAttachments, judgeAttachments } from '#shared/domain/request/attachments/evolve.ts';
import { evolveKeeping, handedOverOnBus, judgeKeeping } from '#shared/domain/request/keeping/evolve.ts';
import { endWork, evolveWork } from '#shared/domain/request/work/evolve.ts';
import { evolveNotice } from '#shared/domain/request/notice/evolve.ts';
import { doneIn } from '#shared/domain/request/protocol/doneIn.ts';
import { evolveProtocol } from '#shared/domain/request/protocol/rules.ts';
import { evolveOnTheSpot, judgeOnTheSpot } from '#shared/domain/request/onTheSpot/rules.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { Handover, RequestEvent, RequestState } from '#shared/domain/request/types.ts';
import { printsOf, withPrint, type PaperIssued } from '#shared/papers/paperIssued.ts';

type Known = RequestEvent & Omit<FoldableEvent, 'type' | 'payload' | 'personal' | 'undoOf'>;

/** State after one more fact. Types from a newer version leave the state as it is. */
export function evolveRequest(state: RequestState | null, event: FoldableEvent): RequestState | null {
  const known = event as unknown as Known;
  if (known.type === 'request.registered') return registered(known, event);
  if (!state) return state;
  return endWork(next(state, known, event), event);
}

function next(
  state: RequestState,
  known: Exclude<Known, { type: 'request.registered' }>,
  event: FoldableEvent,
): RequestState {
  switch (known.type) {
    case 'request.numberAssigned':
      return { ...state, registerNumber: known.payload.registerNumber };
    case 'request.receiptIssued':
      return receiptIssued(state, known.payload);
    case 'request.accepted':
      return {
        ...state,
        status: 'acceptedByOwner',
        ownerReference: known.payload.ownerReference,
        acceptedAt: event.at,
      };
    case 'request.resultReturned': {
      return { ...state, status: 'resultReady', result: resultOf(known.payload, event) };
    }
    case 'request.handedOver':
    case 'request.handoverReplaced':
      return {
        ...state,
        ...handedOverOnBus(state, known.payload.mobileCentreId),
        status: 'handedOver',
        handover: handover(known.payload, event),
      };
    case 'request.protocolIssued':
      return evolveProtocol(state, known);
    case 'request.withdrawn':
    case 'request.voided':
    case 'request.corrected':
    case 'request.confirmationIssued':
      return evolveAfterwards(state, known, event);
    case 'request.attachmentAdded':
    case 'request.attachmentRemoved':
    case 'request.attachmentsArranged':
    case 'request.attachmentArrived':
      return evolveAttachments(state, known, event);
    case 'request.resultPlaced':
    case 'request.clientTold':
    case 'request.resultSent':
    case 'request.resultSentBack':
      return evolveKeeping(state, known, event);
    case 'request.routed':
    case 'request.taken':
    case 'request.givenBack':
    case 'request.returned':
    case 'request.workDone':
    case 'request.messageWritten':
      return evolveWork(state, known, event);
    case 'request.executedHere':
      return evolveOnTheSpot(state, known, event);
    case 'request.clientAsked':
    case 'request.clientAnswered':
    case 'request.questionWithdrawn':
    case 'request.letterIssued':
    case 'request.questionTold':
      return evolveAsked(state, known, event);
    case 'request.noticeAsked':
    case 'request.noticeReported':
      return evolveNotice(state, known, event);
    default:
      return state;
  }
}

function receiptIssued(state: RequestState, issued: PaperIssued): RequestState {
  const { copies, paper } = withPrint(printsOf(state.receipts, state.receiptPaper), issued);
  return { ...state, receipts: copies, ...(paper ? { receiptPaper: paper } : {}) };
}

function registered(event: Extract<Known, { type: 'request.registered' }>, raw: FoldableEvent): RequestState {
  const answers = raw.personal.reduce<JsonObject>((all, part) => ({ ...all, ...part.data }), {});
  return {
    ...event.payload,
    status: 'registered',
    registeredAt: event.at,
    registeredBy: raw.actor.kind === 'staff' ? raw.actor.staffId : null,
    answers,
    receipts: 0,
    ownerReference: null,
    acceptedAt: null,
    result: null,
    handover: null,
  };
}

function resultOf(
  { outcome, kind, clientId, files }: Extract<Known, { type: 'request.resultReturned' }>['payload'],
  event: FoldableEvent,
): NonNullable<RequestState['result']> {
  const { fileNames, ...said } = personalOf(event, clientId) ?? {};
  const names = fileNames as { readonly [fileId: string]: string } | undefined;
  const named = files?.map((file) => {
    const name = names?.[file.fileId];
    return name === undefined ? file : { ...file, name };
  });
  return { outcome, kind, at: event.at, ...said, ...(named ? { files: named } : {}) };
}

function handover(
  {
    clientId,
    done,
    ...said
  }: Extract<Known, { type: 'request.handedOver' | 'request.handoverReplaced' }>['payload'],
  event: FoldableEvent,
): Handover {
  const personal = personalOf(event, clientId) as Pick<Handover, 'receivedBy' | 'signature'> | undefined;
  return { ...said, ...(done ?? doneIn(event)), ...personal };
}

/**
 * Reason why a fact that really happened contradicts what is known, or null. The fact is kept, not folded,
 * and a person settles it (design 4).
 */
export function judgeRequest(state: RequestState | null, event: FoldableEvent): string | null {
  switch (event.type) {
    case 'request.registered':
      return state ? 'request.alreadyRegistered' : null;
    case 'request.handedOver':
      return judgeHandover(state);
    default:
      return (
        judgeAttachments(state, event) ??
        judgeAsked(state, event) ??
        judgeKeeping(state, event) ??
        judgeAfterwards(state, event) ??
        judgeOnTheSpot(state, event)
      );
  }
}

/** It is handed over after the decision; whatever else closed the request contradicts it. */
function judgeHandover(state: RequestState | null): string | null {
  const rule = state && whyClosed(state);
  return rule === 'request.alreadyDecided' ? null : rule;
}
