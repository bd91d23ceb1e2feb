import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { personalOf, type Actor, type FoldableEvent } from '#shared/domain/event.ts';
import type { CardReportEvent, CardReportState, ReportAnswerKind } from '#shared/domain/cardReport/types.ts';

export type CardReportCommand =
  | {
      readonly kind: 'make';
      readonly reportId: string;
      readonly centreId: string;
      readonly serviceId: string;
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
    };

export type CardReportRule =
  | 'cardReport.unknown'
  | 'cardReport.putRight'
  | 'cardReport.noWords'
  | 'cardReport.exists'
  | 'cardReport.erased';

export function decideCardReport(
  state: CardReportState | null,
  command: CardReportCommand,
): Decision<CardReportEvent, CardReportRule> {
  const { reportId, words } = command;
  const personal = words === '' ? {} : { personal: [{ subjectId: reportId, data: { words } }] };
  if (command.kind === 'make') {
    if (state) return refused('cardReport.exists');
    if (words === '') return refused('cardReport.noWords');
    const { centreId, serviceId, catalogueVersion, cardUpdatedAt, cardRevision } = command;
    const read = { catalogueVersion, cardUpdatedAt, ...(cardRevision === undefined ? {} : { cardRevision }) };
    const payload = { centreId, serviceId, ...read };
    return happened({ type: 'cardReport.made', version: 1, payload, ...personal });
  }
  if (!state) return refused('cardReport.unknown');
  if (state.status === 'putRight') return refused('cardReport.putRight');
  // What was erased at its term takes in no more words: they would be lost on the way.
  if (state.words === '' && words !== '') return refused('cardReport.erased');
  // That the card is right says enough by itself.
  if (command.how === 'answered' && words === '') return refused('cardReport.noWords');
  return happened({ type: 'cardReport.answered', version: 1, payload: { how: command.how }, ...personal });
}

type Known = CardReportEvent & FoldableEvent;

export function evolveCardReport(
  state: CardReportState | null,
  event: FoldableEvent,
): CardReportState | null {
  const known = event as unknown as Known;
  const by = personOf(event.actor);
  switch (known.type) {
    case 'cardReport.made':
      return {
        ...known.payload,
        reportedAt: event.at,
        reportedBy: by,
        words: wordsOf(event),
        status: 'open',
        answers: [],
      };
    case 'cardReport.answered': {
      if (!state) return state;
      const { how } = known.payload;
      const answer = { how, at: event.at, by, words: wordsOf(event) };
      const status = state.status === 'putRight' ? state.status : how;
      return { ...state, status, answers: [...state.answers, answer] };
    }
    default:
      return state;
  }
}

function personOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.staffId : actor.name;
}

function wordsOf(event: FoldableEvent): string {
  const words = event.personal.map(({ subjectId }) => personalOf(event, subjectId)?.['words']);
  return words.find((said) => typeof said === 'string') ?? '';
}
