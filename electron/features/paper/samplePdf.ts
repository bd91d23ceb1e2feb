import { assertNever } from '#shared/lib/assertNever.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { askedLetterPdf } from '#electron/office/print/askedLetterPdf.ts';
import { confirmationPdf } from '#electron/office/print/confirmationPdf.ts';
import { delegationPdf } from '#electron/office/print/delegationPdf.ts';
import { feedbackLetterPdf } from '#electron/office/print/feedbackLetterPdf.ts';
import { handoverPdf } from '#electron/office/print/handoverPdf.ts';
import { formPdf } from '#electron/office/print/formPdf.ts';
import { sampleEnd, sampleLetter } from '#electron/features/paper/sampleVariants.ts';
import { receiptPdf } from '#electron/office/print/receiptPdf.ts';

type Sample = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly now: EpochMs;
  readonly variant: string | null;
};

/** Nobody's: whoever finds one lying around sees that it is a sample. */
const SAMPLE = 'PARAUGS';
const CLIENT = 'Jānis Paraugs';
const CLERK = 'Ilze Parauga';

/** A paper with everything on it that may be, about nobody. */
export async function samplePdf(
  paper: Paper,
  { language, centreName, now, variant }: Sample,
): Promise<Buffer> {
  const day = localDate(now);
  const frame = { language, centreName, printedAt: now, copy: 1 };
  const request = {
    ...frame,
    registerNumber: SAMPLE,
    secret: SAMPLE,
    backofficeUrl: null,
    serviceName: SAMPLE,
    ownerName: SAMPLE,
    clientName: CLIENT,
    registeredAt: now,
  };
  const { id } = paper.template;
  switch (id) {
    case 'receipt':
      return receiptPdf(
        {
          ...request,
          representativeName: CLERK,
          documentsSeen: [SAMPLE],
          dueDate: day,
          term: { unit: 'workingDays', count: 10 },
          delivery: 'counter',
          feeCents: 427,
          payment: { standing: 'toPay', paidCents: 0, dueCents: 427, takings: [] },
          sendState: 'waiting',
          registeredBy: CLERK,
          correction: null,
          counter: null,
        },
        paper,
      );
    case 'asked':
      return askedLetterPdf(
        { ...request, by: 'owner', documents: [SAMPLE], what: SAMPLE, why: SAMPLE, answerBy: day },
        paper,
      );
    case 'delegation':
    case 'deeds':
      return delegationPdf(
        {
          ...frame,
          clientName: CLIENT,
          representative: null,
          agentName: CLERK,
          services: [SAMPLE],
          purpose: SAMPLE,
          validFrom: day,
          validTo: day,
          legalBasis: SAMPLE,
          drawnUpAt: now,
          signed: null,
          revokedAt: null,
          acts: [
            {
              at: now,
              by: CLERK,
              serviceName: SAMPLE,
              registerNumber: SAMPLE,
              confirmed: 'screen',
              formHash: '0123456789abcdef',
              sending: { kind: 'submitted', sentAt: now, reference: SAMPLE },
            },
          ],
        },
        paper,
      );
    case 'handover':
      return handoverPdf(
        {
          ...request,
          ownerReference: SAMPLE,
          result: { outcome: 'positive', kind: 'document', isSealed: true, files: [`${SAMPLE}.pdf`] },
          at: now,
          counter: null,
          clerkName: CLERK,
          receiverName: CLERK,
          ground: { basis: 'powerOfAttorney', documentKind: 'powerOfAttorney', document: SAMPLE },
          identity: { document: 'passport', method: 'lookedAt' },
          signed: { how: 'now' },
        },
        paper,
      );
    case 'reply': {
      const letter = { code: SAMPLE, receivedOn: day, senderName: CLIENT, signedBy: CLERK };
      const body = sampleLetter(variant, SAMPLE, day);
      return feedbackLetterPdf({ ...frame, ...letter, kind: 'complaint', body }, paper);
    }
    case 'confirmation': {
      const what = sampleEnd(variant, SAMPLE);
      return confirmationPdf({ ...request, what, at: now, by: CLERK, counter: null, isSent: false }, paper);
    }
    case 'form':
      return formPdf(
        {
          ...frame,
          copy: 1,
          serviceName: SAMPLE,
          ownerName: SAMPLE,
          clientName: '',
          sections: [{ title: SAMPLE, rows: [{ kind: 'line', label: SAMPLE, lines: 1 }] }],
        },
        paper,
      );
    default:
      return assertNever(id);
  }
}
