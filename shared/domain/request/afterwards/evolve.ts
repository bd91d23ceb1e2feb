import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import { answerIn } from '#shared/domain/request/afterwards/answers.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import type { AfterwardsEvent } from '#shared/domain/request/afterwards/types.ts';
import type { DeliveryMethod, RequestState } from '#shared/domain/request/types.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { printsOf, withPrint, type PaperIssued } from '#shared/papers/paperIssued.ts';

/** Where two places withdrew or voided the same request, the first of both says who, when and why. */
export function evolveAfterwards(
  state: RequestState,
  known: AfterwardsEvent<DeliveryMethod>,
  event: FoldableEvent,
): RequestState {
  switch (known.type) {
    case 'request.withdrawn': {
      if (state.withdrawal) return state;
      const { by, how = null, asker = null } = known.payload;
      return { ...state, status: 'withdrawn', withdrawal: { ...saidIn(state, event), by, how, asker } };
    }
    case 'request.voided': {
      if (state.voiding) return state;
      const { reason } = known.payload;
      return { ...state, status: 'voided', voiding: { ...saidIn(state, event), reason } };
    }
    case 'request.corrected':
      return corrected(state, known.payload, event);
    case 'request.confirmationIssued':
      return confirmationIssued(state, known.payload);
  }
}

function confirmationIssued(state: RequestState, issued: PaperIssued): RequestState {
  const { copies, paper } = withPrint(printsOf(state.confirmations, state.confirmationPaper), issued);
  return { ...state, confirmations: copies, ...(paper ? { confirmationPaper: paper } : {}) };
}

type Corrected = Extract<AfterwardsEvent<DeliveryMethod>, { type: 'request.corrected' }>['payload'];

/** Whether the owner was at work already is told by the order of the facts, not by what the counter knew. */
function corrected(state: RequestState, payload: Corrected, event: FoldableEvent): RequestState {
  const { fields, reason, delivery, otherSubjects } = payload;
  const parts = event.personal.map(({ data }) => data?.['answers'] as JsonObject | undefined);
  const given = parts.reduce<JsonObject>((all, part) => ({ ...all, ...part }), {});
  const changes = fields.map((field) => ({
    field,
    was: answerIn(state, field),
    now: answerIn({ answers: given }, field),
  }));
  const kept = Object.entries(state.answers).filter(([field]) => !fields.includes(field));
  const written = changes.flatMap(({ field, now }) => (now === null ? [] : [[field, now] as const]));
  const correction = {
    id: event.id,
    ...saidIn(state, event),
    reason,
    isAfterAcceptance: state.acceptedAt !== null,
    // What only came under another person reads as before.
    changes: changes.filter(({ was, now }) => was === null || was !== now),
  };
  return {
    ...state,
    delivery,
    otherSubjects: { ...state.otherSubjects, ...otherSubjects },
    answers: Object.fromEntries([...kept, ...written]),
    corrections: [...(state.corrections ?? []), correction],
  };
}

function saidIn({ clientId }: RequestState, event: FoldableEvent) {
  const { at, actor } = event;
  const words = personalOf(event, clientId)?.['words'] as string | undefined;
  return {
    at,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    counter: actor.kind === 'staff' ? actor.counter : null,
    ...(words === undefined ? {} : { words }),
  };
}

/** Two places wrote the same field anew without knowing of each other; what is apart goes together. */
function isCorrectedElsewhere(state: RequestState, { payload }: FoldableEvent): boolean {
  const { basedOn, fields } = payload as Corrected;
  const unknown = (state.corrections ?? []).filter(({ id }) => !basedOn.includes(id));
  return unknown.flatMap(({ changes }) => changes).some(({ field }) => fields.includes(field));
}

/** The same said twice is no contradiction; the client has one paper, and it is true. */
export function judgeAfterwards(state: RequestState | null, event: FoldableEvent): string | null {
  if (!state) return null;
  switch (event.type) {
    case 'request.withdrawn':
      return state.status === 'withdrawn' ? null : whyClosed(state);
    case 'request.voided':
      return state.status === 'voided' ? null : whyClosed(state);
    case 'request.corrected':
      return whyClosed(state) ?? (isCorrectedElsewhere(state, event) ? 'request.correctedElsewhere' : null);
    default:
      return null;
  }
}
