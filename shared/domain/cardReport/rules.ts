import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { personalOf, type Actor, type FoldableEvent } from '#shared/domain/event.ts';
import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import {
  decideOwnerAnswer,
  type OwnerAnswer,
  type OwnerAnswerRule,
} from '#shared/domain/cardReport/ownerAnswer.ts';
import {
  REPORT_CLOSED,
  type CardReportEvent,
  type CardReportState,
  type ReportAnswer,
  type ReportAnswerKind,
} from '#shared/domain/cardReport/types.ts';

export type CardReportCommand =
  | {
      readonly kind: 'make';
      readonly reportId: string;
      readonly centreId: string;
      readonly serviceId: string;
      /** Of the state; absent for the centre's own card. */
      readonly owner?: string;
      readonly catalogueVersion: number;
      readonly cardUpdatedAt: string;
      readonly cardRevision?: string;
      readonly words: string;
    }
  | {
      readonly kind: 'answer';
      readonly reportId: string;
      readonly how: ReportAnswerKind;
      readonly words: string;
    }
  | {
      readonly kind: 'close';
      readonly reportId: string;
      /** Why nobody waits any more. */
      readonly words: string;
    }
  | OwnerAnswer;

export type CardReportRule =
  | OwnerAnswerRule
  | 'cardReport.putRight'
  | 'cardReport.exists'
  | 'cardReport.personalCode'
  | 'cardReport.withOwner'
  | 'cardReport.notWithOwner';

export function decideCardReport(
  state: CardReportState | null,
  command: CardReportCommand,
): Decision<CardReportEvent, CardReportRule> {
  if (command.kind === 'ownerAnswer') return decideOwnerAnswer(state, command);
  const { reportId, words } = command;
  const personal = words === '' ? {} : { personal: [{ subjectId: reportId, data: { words } }] };
  if (command.kind === 'make') {
    if (state) return refused('cardReport.exists');
    if (words === '') return refused('cardReport.noWords');
    // It may leave the centre, and nobody needs to know of whom it was seen (LVL-15).
    if (holdsPersonalCode(words)) return refused('cardReport.personalCode');
    const { centreId, serviceId, owner, catalogueVersion, cardUpdatedAt, cardRevision } = command;
    const read = { catalogueVersion, cardUpdatedAt, ...(cardRevision === undefined ? {} : { cardRevision }) };
    const payload = { centreId, serviceId, ...(owner === undefined ? {} : { owner }), ...read };
    return happened({ type: 'cardReport.made', version: 1, payload, ...personal });
  }
  if (!state) return refused('cardReport.unknown');
  if (command.kind === 'close') return decideClose(state, command);
  if (state.owner !== undefined) return refused('cardReport.withOwner');
  if (state.status === 'putRight') return refused('cardReport.putRight');
  // What was erased at its term takes in no more words: they would be lost on the way.
  if (state.words === '' && words !== '') return refused('cardReport.erased');
  // That the card is right says enough by itself.
  if (command.how === 'answered' && words === '') return refused('cardReport.noWords');
  return happened({ type: 'cardReport.answered', version: 1, payload: { how: command.how }, ...personal });
}

/** An institution may never answer: the centre need not wait for ever, and says why (LVL-15). It may still answer later. */
function decideClose(
  state: CardReportState,
  { reportId, words }: Extract<CardReportCommand, { kind: 'close' }>,
): Decision<CardReportEvent, CardReportRule> {
  if (!isWithOwner(state)) return refused('cardReport.notWithOwner');
  const isErased = state.words === '';
  if (isErased && words !== '') return refused('cardReport.erased');
  if (!isErased && words === '') return refused('cardReport.noWords');
  if (holdsPersonalCode(words)) return refused('cardReport.personalCode');
  return happened({
    type: 'cardReport.answered',
    version: 1,
    payload: { how: REPORT_CLOSED },
    ...(isErased ? {} : { personal: [{ subjectId: reportId, data: { words } }] }),
  });
}

type Known = CardReportEvent & FoldableEvent;

export function evolveCardReport(
  state: CardReportState | null,
  event: FoldableEvent,
): CardReportState | null {
  const known = event as unknown as Known;
  const said = { at: event.at, by: personOf(event.actor), words: wordsOf(event) };
  switch (known.type) {
    case 'cardReport.made':
      return {
        ...known.payload,
        reportedAt: said.at,
        reportedBy: said.by,
        words: said.words,
        status: 'open',
        answers: [],
      };
    case 'cardReport.answered': {
      if (!state) return state;
      const { how } = known.payload;
      if (how === REPORT_CLOSED) {
        // Its institution may have answered meanwhile: that counts.
        return { ...withAnswer(state, { how, ...said }), status: isWithOwner(state) ? how : state.status };
      }
      // A manager's program of before may answer for an institution: kept to be read, and the report stays where it is.
      const isElsewhere = state.owner !== undefined || state.status === 'putRight';
      return { ...withAnswer(state, { how, ...said }), status: isElsewhere ? state.status : how };
    }
    case 'cardReport.ownerAnswered':
      return state && { ...withAnswer(state, { ...known.payload, ...said }), status: known.payload.how };
    default:
      return state;
  }
}

/** Waits for the institution whose card it is; nobody at the centre answers for it. */
export function isWithOwner({ owner, status }: Pick<CardReportState, 'owner' | 'status'>): boolean {
  return owner !== undefined && status === 'open';
}

function withAnswer(state: CardReportState, answer: ReportAnswer): CardReportState {
  return { ...state, answers: [...state.answers, answer] };
}

function personOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.staffId : actor.name;
}

function wordsOf(event: FoldableEvent): string {
  const words = event.personal.map(({ subjectId }) => personalOf(event, subjectId)?.['words']);
  return words.find((said) => typeof said === 'string') ?? '';
}
