import type {
  AnswerWay,
  Cause,
  FeedbackKind,
  FeedbackSubject,
  ForwardReason,
  SuggestionDecision,
} from '#shared/domain/feedback/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const KIND_KEYS = {
  complaint: 'letter.kind.complaint',
  suggestion: 'letter.kind.suggestion',
  praise: 'letter.kind.praise',
} as const satisfies Record<FeedbackKind, TextKey>;

export const SUBJECT_KEYS = {
  staff: 'letter.subject.staff',
  information: 'letter.subject.information',
  waiting: 'letter.subject.waiting',
  process: 'letter.subject.process',
  premises: 'letter.subject.premises',
  digital: 'letter.subject.digital',
  decision: 'letter.subject.decision',
  other: 'letter.subject.other',
} as const satisfies Record<FeedbackSubject, TextKey>;

export const WAY_KEYS = {
  none: 'feedback.way.none',
  phone: 'feedback.way.phone',
  email: 'feedback.way.email',
  post: 'feedback.way.post',
  counter: 'feedback.way.counter',
} as const satisfies Record<AnswerWay, TextKey>;

export const CAUSE_KEYS = {
  outdatedCard: 'feedback.cause.outdatedCard',
  wrongInformation: 'feedback.cause.wrongInformation',
  manner: 'feedback.cause.manner',
  tooFewStaff: 'feedback.cause.tooFewStaff',
  queueRules: 'feedback.cause.queueRules',
  technical: 'feedback.cause.technical',
  premises: 'feedback.cause.premises',
  ownerRules: 'feedback.cause.ownerRules',
  notConfirmed: 'feedback.cause.notConfirmed',
} as const satisfies Record<Cause, TextKey>;

export const DECISION_KEYS = {
  accept: 'feedback.decision.accept',
  later: 'feedback.decision.later',
  reject: 'feedback.decision.reject',
} as const satisfies Record<SuggestionDecision, TextKey>;

export const FORWARD_KEYS = {
  owner: 'feedback.forward.owner',
  misdirected: 'feedback.forward.misdirected',
} as const satisfies Record<ForwardReason, TextKey>;

export const LANGUAGE_KEYS = {
  lv: 'request.view.language.lv',
  en: 'request.view.language.en',
  ru: 'request.view.language.ru',
  uk: 'request.view.language.uk',
} as const satisfies Record<ClientLanguage, TextKey>;
