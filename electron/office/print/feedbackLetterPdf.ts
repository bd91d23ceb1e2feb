import { feedbackWords } from '#electron/office/print/feedbackWords.ts';
import { paperPdf } from '#electron/office/print/paperPdf.ts';
import { trueOf, type ValuesOf } from '#electron/office/print/paperValues.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { FeedbackKind, FeedbackSubject, ForwardReason } from '#shared/domain/feedback/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

type LetterBody =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'extension'; readonly dueDate: LocalDate; readonly reason: string }
  | {
      readonly kind: 'forwardNotice';
      readonly ownerName: string;
      readonly reason: ForwardReason;
      readonly forwardedOn: LocalDate;
    }
  | {
      /** To the institution, with the words and the way to the sender. */
      readonly kind: 'forwarding';
      readonly ownerName: string;
      readonly subject: FeedbackSubject;
      readonly senderName: string;
      readonly contact: string;
      readonly words: string;
    };

export type FeedbackLetterPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly code: string;
  readonly kind: FeedbackKind;
  readonly receivedOn: LocalDate;
  readonly senderName: string;
  readonly signedBy: string;
  readonly printedAt: EpochMs;
  readonly copy: number;
  readonly body: LetterBody;
};

/** A letter of the centre about one piece of feedback. */
export async function feedbackLetterPdf(letter: FeedbackLetterPrint, paper: Paper): Promise<Buffer> {
  const { code, language } = letter;
  return paperPdf(paper, letterValues(letter, wordsIn(language)), { ...letter, about: code });
}

function letterValues(letter: FeedbackLetterPrint, words: Words): ValuesOf<'reply'> {
  const { body, kind } = letter;
  const isForwarding = body.kind === 'forwarding';
  const reason = body.kind === 'forwardNotice' ? body.reason : null;
  return {
    places: {
      centrs: letter.centreName,
      izdrukāts: dateAndTime(letter.printedAt),
      saņēmējs: letter.senderName,
      numurs: letter.code,
      saņemts: formatDate(letter.receivedOn),
      vadītājs: letter.signedBy,
      diena: dayOf(body),
      iestāde: 'ownerName' in body ? body.ownerName : '',
      iemesls: body.kind === 'extension' ? body.reason : '',
      atbilde: body.kind === 'answer' ? body.text : '',
      ...forwardingPlaces(letter, words),
    },
    lists: {},
    flags: [
      body.kind,
      ...trueOf({
        toSender: !isForwarding,
        aboutComplaint: !isForwarding && kind === 'complaint',
        aboutSuggestion: !isForwarding && kind === 'suggestion',
        aboutPraise: !isForwarding && kind === 'praise',
        ownerDecides: reason === 'owner',
        misdirected: reason !== null && reason !== 'owner',
      }),
    ],
  };
}

function dayOf(body: LetterBody): string {
  if (body.kind === 'extension') return formatDate(body.dueDate);
  return body.kind === 'forwardNotice' ? formatDate(body.forwardedOn) : '';
}

/** The words and the way to the sender are for the institution only. */
function forwardingPlaces({ body, kind }: FeedbackLetterPrint, words: Words) {
  if (body.kind !== 'forwarding') return { par: '', iesniedzējs: '', kontakts: '', vārdi: '' };
  const says = feedbackWords(words);
  const { subject, senderName, contact } = body;
  return {
    par: `${says.kind[kind]} · ${says.subject[subject]}`,
    iesniedzējs: senderName === '' ? words('letter.receipt.anonymous') : senderName,
    kontakts: contact === '' ? words('letter.forwarding.noContact') : contact,
    vārdi: body.words,
  };
}
