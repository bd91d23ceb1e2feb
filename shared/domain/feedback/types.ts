import type { NewEvent } from '#shared/domain/event.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import type { PaperIssued, Prints } from '#shared/papers/paperIssued.ts';

export const FEEDBACK_KINDS = ['complaint', 'suggestion', 'praise'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** What it is about; `decision` is what a service owner decided, which the centre never judges (CMP-02). */
export const FEEDBACK_SUBJECTS = [
  'staff',
  'information',
  'waiting',
  'process',
  'premises',
  'digital',
  'decision',
  'other',
] as const;
export type FeedbackSubject = (typeof FEEDBACK_SUBJECTS)[number];

/** `named`: somebody who is in no register of ours and says who they are; `client`: the client of a visit. */
export const FEEDBACK_SENDERS = ['anonymous', 'named', 'client'] as const;
export type FeedbackSender = (typeof FEEDBACK_SENDERS)[number];

export const ANSWER_WAYS = ['none', 'phone', 'email', 'post', 'counter'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** Why it happened (CMP-04); counted, so that causes can be removed and not only answered. */
export const CAUSES = [
  'outdatedCard',
  'wrongInformation',
  'manner',
  'tooFewStaff',
  'queueRules',
  'technical',
  'premises',
  'ownerRules',
  'notConfirmed',
] as const;
export type Cause = (typeof CAUSES)[number];

export const SUGGESTION_DECISIONS = ['accept', 'reject', 'later'] as const;
export type SuggestionDecision = (typeof SUGGESTION_DECISIONS)[number];

/** `owner`: the matter is the service owner's to decide; `misdirected`: another institution's altogether. */
export const FORWARD_REASONS = ['owner', 'misdirected'] as const;
export type ForwardReason = (typeof FORWARD_REASONS)[number];

export type Responsible =
  | { readonly kind: 'staff'; readonly staffId: string }
  | { readonly kind: 'institution'; readonly institutionId: string };

/** What is written about it: the answer, notices to the sender, and the cover to the service owner. */
export const LETTERS = ['answer', 'extension', 'forwarding', 'forwardNotice'] as const;
export type Letter = (typeof LETTERS)[number];

export type FeedbackFacts = {
  readonly kind: FeedbackKind;
  readonly subject: FeedbackSubject;
  readonly centreId: string;
  readonly serviceId: string | null;
  readonly sender: FeedbackSender;
  /** Only of sender `client`. */
  readonly clientId: string | null;
  /** Only where the client wants the link. */
  readonly visitId: string | null;
  readonly requestId: string | null;
  readonly language: ClientLanguage;
  readonly answerBy: AnswerWay;
};

export type FeedbackEvent =
  | NewEvent<'feedback.received', FeedbackFacts & { readonly dueDate: LocalDate | null }>
  | NewEvent<'feedback.receiptIssued', { readonly copy: number; readonly language: ClientLanguage }>
  | NewEvent<'feedback.letterIssued', PaperIssued & { readonly letter: Letter }>
  | NewEvent<
      'feedback.reclassified',
      Pick<FeedbackFacts, 'kind' | 'subject' | 'serviceId'> & { readonly dueDate: LocalDate | null }
    >
  | NewEvent<'feedback.assigned', { readonly to: Responsible }>
  | NewEvent<'feedback.noteAdded', Record<string, never>>
  | NewEvent<'feedback.extended', { readonly dueDate: LocalDate }>
  | NewEvent<
      'feedback.forwarded',
      { readonly institutionId: string; readonly reason: ForwardReason; readonly informBy: LocalDate | null }
    >
  | NewEvent<'feedback.senderInformed', { readonly by: AnswerWay }>
  | NewEvent<'feedback.examined', { readonly cause: Cause }>
  | NewEvent<'feedback.suggestionDecided', { readonly decision: SuggestionDecision }>
  | NewEvent<'feedback.answered', { readonly by: AnswerWay }>
  | NewEvent<'feedback.closed', Record<string, never>>;

export type FeedbackEventType = FeedbackEvent['type'];

export type FeedbackStep = {
  readonly type: FeedbackEventType;
  readonly at: EpochMs;
  readonly staffId: string | null;
};

export type FeedbackState = FeedbackFacts & {
  readonly status: 'open' | 'forwarded' | 'answered' | 'closed';
  readonly receivedAt: EpochMs;
  readonly receivedBy: string | null;
  readonly counter: string | null;
  /** Null where nothing has to be answered: praise without the wish for an answer. */
  readonly dueDate: LocalDate | null;
  /** Absent once erased: the client's words, name and way to reach them. */
  readonly words?: string;
  readonly name?: string;
  readonly contact?: string;
  readonly receipts: number;
  /** Letters given out or sent; absent while there are none. */
  readonly letters?: Readonly<Partial<Record<Letter, Prints>>>;
  readonly responsible: Responsible | null;
  readonly notes: readonly {
    readonly at: EpochMs;
    readonly staffId: string | null;
    readonly text?: string;
  }[];
  readonly extension: {
    readonly at: EpochMs;
    readonly firstDueDate: LocalDate | null;
    readonly reason?: string;
  } | null;
  readonly forwarding: {
    readonly at: EpochMs;
    readonly institutionId: string;
    readonly reason: ForwardReason;
    /** Last day to tell the sender; null when nobody can be told. */
    readonly informBy: LocalDate | null;
    readonly informedAt: EpochMs | null;
  } | null;
  readonly examination: {
    readonly at: EpochMs;
    readonly cause: Cause;
    readonly finding?: string;
    readonly action?: string;
  } | null;
  readonly decision: {
    readonly at: EpochMs;
    readonly decision: SuggestionDecision;
    readonly reasons?: string;
  } | null;
  readonly answer: { readonly at: EpochMs; readonly by: AnswerWay; readonly text?: string } | null;
  readonly closedAt: EpochMs | null;
  readonly steps: readonly FeedbackStep[];
};
