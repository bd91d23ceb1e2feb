import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { quotedCode } from '#shared/lib/quotedCode.ts';
import type { FeedbackState } from '#shared/domain/feedback/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { localDate } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { mayGiveReceipt } from '#electron/features/feedback/receive.ts';
import { senderName } from '#electron/features/feedback/views.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { feedbackLetterPdf, type FeedbackLetterPrint } from '#electron/office/print/feedbackLetterPdf.ts';
import { feedbackLeafletPdf, feedbackReceiptPdf } from '#electron/office/print/feedbackReceiptPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { staffOf } from '#electron/office/work.ts';
import { paperAsPrinted, paperInForce } from '#electron/office/papers.ts';
import { decideFeedback } from '#shared/domain/feedback/decide.ts';

export const printReceipt: QueryHandler<'feedback.receiptPdf'> = async (
  office,
  { feedbackId, language, copy },
  caller,
) => {
  const feedback = mayGiveReceipt(office, caller, feedbackId);
  const { catalogue, inLanguage } = textsOf(office, language);
  const card = catalogue.cards.find(({ id }) => id === feedback.serviceId);
  const owner = catalogue.institutions.find(({ id }) => id === card?.owner);
  const { kind, subject, answerBy, dueDate, receivedAt, counter } = feedback;
  const code = quotedCode(feedbackId);
  const pdf = await feedbackReceiptPdf({
    language,
    centreName: centreName(office),
    code,
    kind,
    subject,
    serviceName: card ? inLanguage(card.name) : null,
    ownerName: owner ? inLanguage(owner.name) : null,
    senderName: feedback.sender === 'anonymous' ? null : senderName(office, feedback),
    words: feedback.words ?? '',
    answerBy,
    dueDate,
    receivedAt,
    receivedBy: nameOf(office, feedback.receivedBy),
    counter,
    printedAt: office.clock.now(),
    copy,
  });
  return pdfFile(`${code}.pdf`, pdf);
};

export const printLeaflet: QueryHandler<'feedback.leafletPdf'> = async (office, { language }) => {
  const print = { language, centreName: centreName(office), printedAt: office.clock.now() };
  return pdfFile(`atsauksmes-${language}.pdf`, await feedbackLeafletPdf(print));
};

export const printLetter: QueryHandler<'feedback.letterPdf'> = async (office, input, caller) => {
  const { feedbackId, language, letter, copy } = input;
  const feedback = loadState(office.db, 'feedback', feedbackId);
  const body = feedback && bodyOf(office, feedback, input);
  if (!feedback || !body) throw new AppError({ code: 'notFound' });
  const code = quotedCode(feedbackId);
  const print = {
    language,
    centreName: centreName(office),
    code,
    kind: feedback.kind,
    receivedOn: localDate(feedback.receivedAt),
    senderName: senderName(office, feedback),
    signedBy: nameOf(office, staffOf(caller).staffId),
    printedAt: office.clock.now(),
    copy,
    body,
  };
  const prints = feedback.letters?.[letter] ?? { copies: 0 };
  const pdf = await feedbackLetterPdf(print, paperAsPrinted(office, 'reply', prints));
  return pdfFile(`${code}-${letter}.pdf`, pdf);
};

export const issueLetter: CommandHandler<'feedback.issueLetter'> = (work, input) => {
  const { feedbackId, language, letter } = input;
  const feedback = work.load('feedback', feedbackId);
  if (!feedback || !bodyOf(work.office, feedback, input)) throw new AppError({ code: 'notFound' });
  const paper = paperInForce(work.office, 'reply').version;
  work.decide('feedback', feedbackId, (state) =>
    decideFeedback(state, { kind: 'issueLetter', letter, language, paper }, work),
  );
  return { copy: work.load('feedback', feedbackId)?.letters?.[letter]?.copies ?? 1 };
};

/** Null when what the letter is about has not happened. */
function bodyOf(
  office: OfficeContext,
  feedback: FeedbackState,
  { letter, language }: Pick<ParsedOf<'feedback.letterPdf'>, 'letter' | 'language'>,
): FeedbackLetterPrint['body'] | null {
  const { answer, extension, forwarding, dueDate, subject, contact, words } = feedback;
  if (letter === 'answer') return answer && { kind: letter, text: answer.text ?? '' };
  if (letter === 'extension') {
    if (!extension || dueDate === null) return null;
    return { kind: letter, dueDate, reason: extension.reason ?? '' };
  }
  if (!forwarding) return null;
  const { catalogue, inLanguage } = textsOf(office, language);
  const owner = catalogue.institutions.find(({ id }) => id === forwarding.institutionId);
  const ownerName = owner ? inLanguage(owner.name) : forwarding.institutionId;
  if (letter === 'forwardNotice') {
    return { kind: letter, ownerName, reason: forwarding.reason, forwardedOn: localDate(forwarding.at) };
  }
  const sender = senderName(office, feedback);
  return { kind: letter, ownerName, subject, senderName: sender, contact: contact ?? '', words: words ?? '' };
}

function textsOf(office: OfficeContext, language: ClientLanguage) {
  return {
    catalogue: office.catalogue(),
    inLanguage: (text: LocalText): string => text[language] ?? text.lv,
  };
}

function centreName(office: OfficeContext): string {
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  return centre.name;
}

function nameOf(office: OfficeContext, staffId: string | null): string {
  return allStaff(office.db).find(({ id }) => id === staffId)?.name ?? '';
}
