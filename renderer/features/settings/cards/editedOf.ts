import type { LocalText } from '#shared/catalogue/localText.ts';
import type { EditedCard } from '#shared/catalogue/municipalCard.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import type { ServiceAgreement, ServiceCard } from '#shared/catalogue/types.ts';
import { centsOf } from '#renderer/app/payment/amount.ts';
import type { AgreementDraft, CardDraft, TermsDraft, Two } from './cardDraft.ts';

/** What is sent: the words that `card` had already keep their translations into other languages. */
export function editedOf(draft: CardDraft, card: ServiceCard): EditedCard {
  const { steps, notice } = draft;
  const before = new Map(textsOf(card).map((text) => [text.lv, text]));
  const say = (two: Two): LocalText => textOf(two, before.get(two.lv.trim()));
  return {
    name: say(draft.name),
    summary: say(draft.summary),
    synonyms: { lv: wordsIn(draft.synonyms.lv), en: wordsIn(draft.synonyms.en || draft.synonyms.lv) },
    situations: [...draft.situations],
    recipients: [...draft.recipients],
    typicalLevel: draft.level === '1' ? 1 : 2,
    eAvailability: draft.eAvailability,
    isPaperAccepted: draft.isPaperAccepted,
    isInformationOnly: draft.isInformationOnly,
    ...(steps.length === 0 ? {} : { eServiceSteps: steps.map(({ id, text }) => ({ id, text: say(text) })) }),
    serviceLevelTerms: draft.terms.map((terms) => setOf(terms, say)),
    documents: draft.documents.map(({ id, name, isMandatory, handling, note }) => ({
      id,
      name: say(name),
      mandatory: isMandatory,
      handling,
      ...(note.lv.trim() === '' ? {} : { note: say(note) }),
    })),
    fees: draft.fees.map(({ id, item, isSetElsewhere, counter, online }) => ({
      id,
      item: say(item),
      counterCents: isSetElsewhere ? null : centsOf(counter),
      eChannelCents: isSetElsewhere ? null : centsOf(online || counter),
    })),
    blocks: [...draft.blocks],
    deliveryMethods: [...draft.delivery],
    result: say(draft.result),
    notice: notice.lv.trim() === '' ? null : say(notice),
    faq: draft.questions.map(({ id, question, answer }) => ({
      id,
      question: say(question),
      answer: say(answer),
    })),
    ...(draft.procedure.length === 0 ? {} : { procedure: procedureOf(draft, say) }),
    approval: { by: draft.approvedBy.trim(), at: draft.approvedAt ?? '' },
    ...(isAgreed(draft.agreement) ? { agreement: agreementOf(draft.agreement) } : {}),
    ...(draft.servedThrough.length === 0 ? {} : { servedThrough: [...draft.servedThrough] }),
    ...(draft.serviceType === 'publicIndividual' ? {} : { serviceType: draft.serviceType }),
    ...(draft.importance === '' ? {} : { importance: draft.importance }),
    ...(draft.maturity === '' ? {} : { maturity: Number(draft.maturity) }),
  };
}

function setOf(
  { id, count, unit, text, channels, recipients, origin, hours, support }: TermsDraft,
  say: (two: Two) => LocalText,
): EditedCard['serviceLevelTerms'][number] {
  const length = { count: Number(count), unit };
  return {
    id,
    text: text.lv.trim() === '' ? termWords(length) : say(text),
    length,
    ...(channels.length === 0 ? {} : { channels: [...channels] }),
    ...(recipients.length === 0 ? {} : { recipients: [...recipients] }),
    origin,
    support: { hours: say(hours), channels: [...support] },
    confirmed: true,
  };
}

/** Something of it was written, so all of it is needed. */
export function isAgreed({ provider, reference, from, to }: AgreementDraft): boolean {
  return `${provider}${reference}`.trim() !== '' || from !== null || to !== null;
}

function agreementOf({ provider, reference, from, to }: AgreementDraft): ServiceAgreement {
  return { provider: provider.trim(), reference: reference.trim(), validFrom: from ?? '', validTo: to };
}

/** A paper that has been taken off the card is checked in no step either. */
function procedureOf(
  { procedure, responsible, explanation, documents }: CardDraft,
  say: (two: Two) => LocalText,
): NonNullable<EditedCard['procedure']> {
  const steps = procedure.map(({ id, text, documents: checked, who, minutes }) => {
    const there = checked.filter((paper) => documents.some((document) => document.id === paper));
    return {
      id,
      text: say(text),
      ...(there.length === 0 ? {} : { documents: there }),
      ...(who.lv.trim() === '' ? {} : { who: say(who) }),
      ...(minutes === '' ? {} : { minutes: Number(minutes) }),
    };
  });
  return {
    steps,
    ...(responsible.lv.trim() === '' ? {} : { responsible: say(responsible) }),
    ...(explanation.lv.trim() === '' ? {} : { explanation: say(explanation) }),
  };
}

export function wordsIn(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function textOf({ lv, en }: Two, before: LocalText | undefined): LocalText {
  const latvian = lv.trim();
  return { ...before, lv: latvian, en: en.trim() || latvian };
}

function textsOf(card: ServiceCard): LocalText[] {
  return [
    card.name,
    card.summary,
    card.result,
    ...(card.notice ? [card.notice] : []),
    ...(card.eServiceSteps ?? []).map(({ text }) => text),
    ...card.serviceLevelTerms.map(({ text }) => text),
    ...card.documents.flatMap(({ name, note }) => (note ? [name, note] : [name])),
    ...card.fees.map(({ item }) => item),
    ...card.faq.flatMap(({ question, answer }) => [question, answer]),
    ...(card.procedure?.steps ?? []).flatMap(({ text, who }) => (who ? [text, who] : [text])),
    ...[card.procedure?.responsible, card.procedure?.explanation].filter((text) => text !== undefined),
  ];
}
