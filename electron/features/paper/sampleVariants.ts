import type { LocalDate } from '#shared/lib/time.ts';
import type { ConfirmationPrint } from '#electron/office/print/confirmationPdf.ts';
import type { FeedbackLetterPrint } from '#electron/office/print/feedbackLetterPdf.ts';

/** By the heading of the form that is to be looked at. */
export function sampleLetter(
  variant: string | null,
  text: string,
  day: LocalDate,
): FeedbackLetterPrint['body'] {
  switch (variant) {
    case 'extension':
      return { kind: variant, dueDate: day, reason: text };
    case 'forwardNotice':
      return { kind: variant, ownerName: text, reason: 'owner', forwardedOn: day };
    case 'forwarding':
      return {
        kind: variant,
        ownerName: text,
        subject: 'decision',
        senderName: text,
        contact: text,
        words: text,
      };
    default:
      return { kind: 'answer', text };
  }
}

export function sampleEnd(variant: string | null, text: string): ConfirmationPrint['what'] {
  switch (variant) {
    case 'voided':
      return { kind: variant, reason: 'wrongService' };
    case 'executedUntitled':
      return { kind: 'executed', title: null, act: text, content: text };
    default:
      return { kind: 'withdrawn', how: 'inPerson', representativeName: null, words: text };
  }
}
