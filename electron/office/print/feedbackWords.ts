import type { Words } from '#electron/office/print/words.ts';
import type { AnswerWay, FeedbackKind, FeedbackSubject } from '#shared/domain/feedback/types.ts';

/** Kinds, subjects and ways of answering as the client reads them. */
export function feedbackWords(words: Words) {
  return {
    received: {
      complaint: words('letter.receipt.complaint'),
      suggestion: words('letter.receipt.suggestion'),
      praise: words('letter.receipt.praise'),
    } satisfies Record<FeedbackKind, string>,
    kind: {
      complaint: words('letter.kind.complaint'),
      suggestion: words('letter.kind.suggestion'),
      praise: words('letter.kind.praise'),
    } satisfies Record<FeedbackKind, string>,
    subject: {
      staff: words('letter.subject.staff'),
      information: words('letter.subject.information'),
      waiting: words('letter.subject.waiting'),
      process: words('letter.subject.process'),
      premises: words('letter.subject.premises'),
      digital: words('letter.subject.digital'),
      decision: words('letter.subject.decision'),
      other: words('letter.subject.other'),
    } satisfies Record<FeedbackSubject, string>,
    way: {
      none: words('letter.way.none'),
      phone: words('letter.way.phone'),
      email: words('letter.way.email'),
      post: words('letter.way.post'),
      counter: words('letter.way.counter'),
    } satisfies Record<AnswerWay, string>,
  };
}
