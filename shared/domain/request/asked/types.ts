import type { NewEvent } from '#shared/domain/event.ts';
import type { PaperVersion } from '#shared/papers/paper.ts';
import type { PaperIssued } from '#shared/papers/paperIssued.ts';
import type { Telling, TellingWay } from '#shared/domain/request/keeping/types.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** Who needs something of the client: the service owner, or a specialist of the centre. */
export const QUESTIONERS = ['owner', 'centre'] as const;
export type Questioner = (typeof QUESTIONERS)[number];

/** What is missing and what became of it. Words are personal: they say what the client has not brought. */
export type AskedEvent =
  | NewEvent<
      'request.clientAsked',
      {
        readonly questionId: string;
        readonly by: Questioner;
        /** Of the card's list. */
        readonly documents: readonly string[];
        readonly answerBy: LocalDate;
      }
    >
  | NewEvent<
      'request.clientAnswered',
      {
        readonly questionId: string;
        /** Attached since the question, by the attachments' ids. */
        readonly attachments: readonly string[];
      }
    >
  | NewEvent<'request.questionWithdrawn', { readonly questionId: string }>
  /** On paper, in the client's language. */
  | NewEvent<'request.letterIssued', PaperIssued & { readonly questionId: string }>
  /** Otherwise than on paper. */
  | NewEvent<
      'request.questionTold',
      { readonly questionId: string; readonly how: TellingWay; readonly isReached: boolean }
    >;

export type QuestionAnswer = {
  readonly at: EpochMs;
  readonly staffId: string | null;
  readonly attachments: readonly string[];
  /** Absent once erased, and where files say it all. */
  readonly words?: string;
};

export type Question = {
  readonly id: string;
  readonly by: Questioner;
  readonly documents: readonly string[];
  readonly answerBy: LocalDate;
  readonly askedAt: EpochMs;
  /** Null where the owner asked. */
  readonly staffId: string | null;
  /** Both absent once erased; what is missing besides the documents may never have been said. */
  readonly what?: string;
  readonly why?: string;
  /** What was attached when it was asked. */
  readonly attachedBefore: readonly string[];
  /** In their order; more than one only where two places took them without knowing of each other. */
  readonly answers: readonly QuestionAnswer[];
  readonly withdrawnAt: EpochMs | null;
  /** Papers about it, given to the client. */
  readonly letters: number;
  /** Of the first of them; absent where that was not noted yet. */
  readonly letterPaper?: PaperVersion;
  /** In their order; absent while there are none. */
  readonly tellings?: readonly Telling[];
};
