import type { NoticeChannel } from '#shared/domain/client/preference/types.ts';
import type { NoticeSubject } from '#shared/domain/request/notice/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type NoticeFacts = {
  readonly about: NoticeSubject;
  /** Null while it follows. */
  readonly registerNumber: string | null;
  /** Until when the client is waited for; null of a result. */
  readonly answerBy: LocalDate | null;
  readonly centre: string;
  /** Address, telephone or hours, as the centre writes them; empty: the name says enough. */
  readonly contact: string;
};

export type NoticeText = { readonly subject: string; readonly text: string };

/** What a screen that somebody else may see is allowed to say: no service, no result, no name, no code (HND-06). */
type Template = {
  readonly subject: (number: string) => string;
  readonly result: (number: string) => string;
  readonly question: (number: string, day: string) => string;
  /** Below an e-mail. */
  readonly end: string;
};

const TEMPLATES: Readonly<Record<ClientLanguage, Template>> = {
  lv: {
    subject: (number) => `Pieteikums${number}`,
    result: (number) =>
      `Atbilde uz jūsu pieteikumu${number} ir saņemta. Atnāciet tai pakaļ, līdzi ņemiet personu apliecinošu dokumentu.`,
    question: (number, day) =>
      `Lai jūsu pieteikumu${number} izskatītu, no jums vēl kas vajadzīgs līdz ${day}. Atnāciet vai zvaniet.`,
    end: 'Šī ir automātiska ziņa, uz to nav jāatbild. Ja vairs nevēlaties tādas saņemt, pasakiet to centrā.',
  },
  en: {
    subject: (number) => `Application${number}`,
    result: (number) =>
      `The answer to your application${number} has arrived. Please collect it and bring an identity document.`,
    question: (number, day) =>
      `Something more is needed from you by ${day} for your application${number}. Please come or call.`,
    end: 'This message is sent automatically, please do not reply. To stop such messages, tell the centre.',
  },
  ru: {
    subject: (number) => `Заявление${number}`,
    result: (number) =>
      `Ответ на ваше заявление${number} получен. Приходите за ним с документом, удостоверяющим личность.`,
    question: (number, day) =>
      `По вашему заявлению${number} до ${day} нужны ещё сведения или документы. Приходите или звоните.`,
    end: 'Это автоматическое сообщение, отвечать на него не нужно. Чтобы больше их не получать, скажите об этом в центре.',
  },
  uk: {
    subject: (number) => `Заява${number}`,
    result: (number) =>
      `Відповідь на вашу заяву${number} надійшла. Приходьте по неї з документом, що посвідчує особу.`,
    question: (number, day) =>
      `За вашою заявою${number} до ${day} потрібні ще відомості або документи. Приходьте або телефонуйте.`,
    end: 'Це автоматичне повідомлення, відповідати на нього не потрібно. Щоб більше їх не отримувати, скажіть про це в центрі.',
  },
};

/** The whole message; the same words go out whoever and whatever it is about. */
export function noticeText(
  { about, registerNumber, answerBy, centre, contact }: NoticeFacts,
  { channel, language }: { readonly channel: NoticeChannel; readonly language: ClientLanguage },
): NoticeText {
  const template = TEMPLATES[language];
  const number = registerNumber === null ? '' : ` ${registerNumber}`;
  const said = about === 'result' ? template.result(number) : template.question(number, dayOf(answerBy));
  const from = contact.trim() === '' ? centre : `${centre}, ${contact.trim()}`;
  const text = channel === 'sms' ? `${said} ${from}` : `${said}\n\n${from}\n\n${template.end}`;
  return { subject: template.subject(number), text };
}

function dayOf(day: LocalDate | null): string {
  return (day ?? '').split('-').toReversed().join('.');
}
