import {
  businessDayIn,
  commandsOf,
  happened,
  refused,
  type Decision,
  type DecisionContext,
} from '#shared/domain/decision.ts';
import { answerIn, isSameAnswer } from '#shared/domain/request/afterwards/answers.ts';
import type {
  AfterwardsEvent,
  Answer,
  Asker,
  FormCorrectionReason,
  VoidReason,
  WithdrawalWay,
} from '#shared/domain/request/afterwards/types.ts';
import { holderOf, isReturnedTo, openTurn } from '#shared/domain/request/work/turns.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import type { DeliveryMethod, RequestState } from '#shared/domain/request/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { printOf, type Printing } from '#shared/papers/paperIssued.ts';

export type AfterwardsCommand =
  | {
      readonly kind: 'withdraw';
      readonly how: WithdrawalWay;
      readonly asker: Asker;
      readonly words: string;
    }
  | {
      readonly kind: 'void';
      readonly why: { readonly reason: VoidReason; readonly words: string };
      /** May void what others registered, on any day. */
      readonly isManager: boolean;
    }
  | {
      readonly kind: 'correct';
      /** How many corrections were on the screen. */
      readonly known: number;
      /** Every field of the form, checked, with whom it is about. */
      readonly entries: readonly {
        readonly field: string;
        readonly answer: Answer;
        readonly subjectId: string;
        /** About somebody else than before, though the words may be the same: written anew, so that it goes with them. */
        readonly isMoved?: boolean;
      }[];
      readonly delivery: DeliveryMethod;
      readonly otherSubjects: { readonly [role: string]: string };
      readonly why: { readonly reason: FormCorrectionReason; readonly words: string };
      readonly isManager: boolean;
    }
  | ({ readonly kind: 'issueConfirmation' } & Printing);

export type AfterwardsRule =
  | ClosedRule
  | 'request.noRepresentative'
  | 'request.notYours'
  | 'request.dayOver'
  | 'request.reasonNeedsWords'
  | 'request.nothingToCorrect'
  | 'request.correctedElsewhere'
  | 'request.stillOpen';

type AfterwardsDecision = Decision<AfterwardsEvent<DeliveryMethod>, AfterwardsRule>;
type Of<Kind extends AfterwardsCommand['kind']> = Extract<AfterwardsCommand, { kind: Kind }>;

export const isAfterwards = commandsOf<AfterwardsCommand>([
  'withdraw',
  'void',
  'correct',
  'issueConfirmation',
]);

export function decideAfterwards(
  state: RequestState,
  command: AfterwardsCommand,
  context: DecisionContext,
): AfterwardsDecision {
  switch (command.kind) {
    case 'withdraw':
      return withdraw(state, command);
    case 'void':
      return voidRegistration(state, command, context);
    case 'correct':
      return correct(state, command, context);
    case 'issueConfirmation': {
      const isOver = state.status === 'withdrawn' || state.status === 'voided' || state.executedHere;
      if (!isOver) return refused('request.stillOpen');
      const payload = printOf(command, state.confirmations ?? 0, state.confirmationPaper);
      return happened({ type: 'request.confirmationIssued', version: 1, payload });
    }
  }
}

/** Whoever registered it, on the same day; managers whenever it comes out. */
export function whyNotVoid(
  state: RequestState,
  isManager: boolean,
  context: DecisionContext,
): AfterwardsRule | null {
  const closed = whyClosed(state);
  if (closed || isManager) return closed;
  if (!isOwn(state, context)) return 'request.notYours';
  return localDate(state.registeredAt) === businessDayIn(context) ? null : 'request.dayOver';
}

/** Whoever registered it or has it back to be put right, and managers, until the owner has decided. */
export function whyNotCorrect(
  state: RequestState,
  isManager: boolean,
  context: DecisionContext,
): AfterwardsRule | null {
  const closed = whyClosed(state);
  if (closed) return closed;
  if (isManager || isOwn(state, context)) return null;
  const { actor } = context;
  if (actor.kind !== 'staff') return 'request.notYours';
  const turn = openTurn(state);
  // Its form came empty: whoever has it fills it in with the client.
  const isToFill = state.startedBy && turn && holderOf(turn) === actor.staffId;
  return isToFill || isReturnedTo(state, actor.staffId) ? null : 'request.notYours';
}

function isOwn({ registeredBy }: RequestState, { actor }: Pick<DecisionContext, 'actor'>): boolean {
  return actor.kind === 'staff' && actor.staffId === registeredBy;
}

function withdraw(state: RequestState, { how, asker, words }: Of<'withdraw'>): AfterwardsDecision {
  const closed = whyClosed(state);
  if (closed) return refused(closed);
  if (asker === 'representative' && state.representativeId === null)
    return refused('request.noRepresentative');
  return happened({
    type: 'request.withdrawn',
    version: 1,
    payload: { by: 'client', how, asker },
    ...personalOf(state, words),
  });
}

function voidRegistration(
  state: RequestState,
  { why, isManager }: Of<'void'>,
  context: DecisionContext,
): AfterwardsDecision {
  const rule = whyNotVoid(state, isManager, context);
  if (rule) return refused(rule);
  if (why.words.trim() === '') return refused('request.reasonNeedsWords');
  return happened({
    type: 'request.voided',
    version: 1,
    payload: { reason: why.reason },
    ...personalOf(state, why.words),
  });
}

function correct(
  state: RequestState,
  { known, entries, delivery, otherSubjects, why, isManager }: Of<'correct'>,
  context: DecisionContext,
): AfterwardsDecision {
  const rule = whyNotCorrect(state, isManager, context);
  if (rule) return refused(rule);
  if (why.reason === 'other' && why.words.trim() === '') return refused('request.reasonNeedsWords');
  // Somebody else at this centre was quicker: what they wrote is to be seen first.
  const basedOn = (state.corrections ?? []).map(({ id }) => id);
  if (known !== basedOn.length) return refused('request.correctedElsewhere');
  const isNew = ({ field, answer }: (typeof entries)[number]) =>
    !isSameAnswer(answerIn(state, field), answer);
  if (!entries.some(isNew)) return refused('request.nothingToCorrect');
  const changed = entries.filter((entry) => isNew(entry) || (entry.isMoved && entry.answer !== null));
  const words = why.words.trim();
  const subjects = new Set([
    ...changed.map(({ subjectId }) => subjectId),
    ...(words ? [state.clientId] : []),
  ]);
  return happened({
    type: 'request.corrected',
    version: 1,
    payload: {
      basedOn,
      fields: changed.map(({ field }) => field),
      reason: why.reason,
      delivery,
      otherSubjects,
    },
    personal: [...subjects].map((subjectId) => ({
      subjectId,
      data: {
        answers: Object.fromEntries(
          changed
            .filter((entry) => entry.subjectId === subjectId)
            .map(({ field, answer }) => [field, answer]),
        ),
        ...(words && subjectId === state.clientId ? { words } : {}),
      },
    })),
  });
}

function personalOf(
  { clientId }: RequestState,
  words: string,
): Pick<AfterwardsEvent<DeliveryMethod>, 'personal'> {
  const text = words.trim();
  return text === '' ? {} : { personal: [{ subjectId: clientId, data: { words: text } }] };
}
