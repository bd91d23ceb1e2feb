import type { LocalText } from '#shared/catalogue/localText.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import type { ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import { maturityKey } from '#renderer/app/card/managedWords.ts';
import { amountText } from '#renderer/app/payment/amount.ts';
import type { CardDraft, TermsDraft, Two } from './cardDraft.ts';

export const NOTHING: Two = { lv: '', en: '' };
const CENTRE_HOURS: Two = { lv: 'Centra darba laikā', en: 'During the centre’s opening hours' };

/** A card as its editor shows it. What shipped cards do not tell yet begins with what is usual. */
export function draftOf(card: ServiceCard, situations: readonly string[]): CardDraft {
  return {
    name: twoOf(card.name),
    summary: twoOf(card.summary),
    synonyms: { lv: card.synonyms.lv.join(', '), en: card.synonyms.en.join(', ') },
    situations,
    recipients: card.recipients,
    level: card.typicalLevel === 1 ? '1' : '2',
    eAvailability: card.eAvailability,
    isPaperAccepted: card.isPaperAccepted,
    isInformationOnly: card.isInformationOnly,
    steps: (card.eServiceSteps ?? []).map(({ id, text }) => ({ id, text: twoOf(text) })),
    terms: card.serviceLevelTerms.map(termsDraftOf),
    documents: card.documents.map(({ id, name, mandatory, handling, note }) => ({
      id,
      name: twoOf(name),
      isMandatory: mandatory,
      handling,
      note: note ? twoOf(note) : NOTHING,
    })),
    fees: card.fees.map(({ id, item, counterCents, eChannelCents }) => ({
      id,
      item: twoOf(item),
      isSetElsewhere: counterCents === null,
      counter: amountOrEmpty(counterCents),
      online: amountOrEmpty(eChannelCents),
    })),
    blocks: card.blocks,
    delivery: card.deliveryMethods,
    result: twoOf(card.result),
    notice: card.notice ? twoOf(card.notice) : NOTHING,
    procedure: (card.procedure?.steps ?? []).map(({ id, text, documents, who, minutes }) => ({
      id,
      text: twoOf(text),
      documents: documents ?? [],
      who: who ? twoOf(who) : NOTHING,
      minutes: minutes === undefined ? '' : String(minutes),
    })),
    responsible: card.procedure?.responsible ? twoOf(card.procedure.responsible) : NOTHING,
    explanation: card.procedure?.explanation ? twoOf(card.procedure.explanation) : NOTHING,
    questions: card.faq.map(({ id, question, answer }) => ({
      id,
      question: twoOf(question),
      answer: twoOf(answer),
    })),
    approvedBy: card.approval?.by ?? '',
    approvedAt: card.approval?.at ?? null,
    agreement: {
      provider: card.agreement?.provider ?? '',
      reference: card.agreement?.reference ?? '',
      from: card.agreement?.validFrom ?? null,
      to: card.agreement?.validTo ?? null,
    },
    servedThrough: card.servedThrough ?? [],
    serviceType: card.serviceType ?? 'publicIndividual',
    importance: card.importance ?? '',
    maturity: card.maturity === undefined ? '' : maturityKey(card.maturity),
    because: '',
  };
}

export function termsDraftOf({
  id,
  text,
  length,
  channels,
  recipients,
  origin,
  support,
}: ServiceLevelTerms): TermsDraft {
  return {
    id,
    count: String(length.count),
    unit: length.unit,
    // The plain words follow the number; others are somebody's own.
    text: text.lv === termWords(length).lv ? NOTHING : twoOf(text),
    channels: channels ?? [],
    recipients: recipients ?? [],
    origin: origin ?? 'unilateral',
    hours: support ? twoOf(support.hours) : CENTRE_HOURS,
    support: support?.channels ?? ['counter', 'phone'],
  };
}

function twoOf({ lv, en }: LocalText): Two {
  return { lv, en };
}

function amountOrEmpty(cents: number | null): string {
  return cents === null ? '' : amountText(cents);
}
