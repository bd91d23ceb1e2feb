import type { EditedCard } from '#shared/catalogue/municipalCard.ts';
import type { ServiceChannel } from '#shared/catalogue/serviceChannels.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import type { BlockCode } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type {
  Importance,
  Recipient,
  RequiredDocument,
  ServiceAgreement,
  ServiceCard,
  ServiceLevelTerms,
  ServiceType,
  SupportChannel,
  TermsOrigin,
  TermUnit,
} from '#shared/catalogue/types.ts';
import type { Channel, DeliveryMethod } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { maturityKey, type MaturityKey } from '#renderer/app/card/managedWords.ts';
import { amountText, centsOf } from '#renderer/app/payment/amount.ts';

/** Latvian, and English where somebody wrote it; else English says the same. */
export type Two = { readonly lv: string; readonly en: string };

export type TermsDraft = {
  readonly id: string;
  readonly count: string;
  readonly unit: TermUnit;
  /** Empty: the length in words. */
  readonly text: Two;
  readonly channels: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly origin: TermsOrigin;
  readonly hours: Two;
  readonly support: readonly SupportChannel[];
};

export type DocumentDraft = {
  readonly id: string;
  readonly name: Two;
  readonly isMandatory: boolean;
  readonly handling: RequiredDocument['handling'];
  readonly note: Two;
};

export type FeeDraft = {
  readonly id: string;
  readonly item: Two;
  /** Another body sets the amount (INT-15). */
  readonly isSetElsewhere: boolean;
  readonly counter: string;
  readonly online: string;
};

export type ProcedureDraft = {
  readonly id: string;
  readonly text: Two;
  /** Papers of the card that are checked in this step. */
  readonly documents: readonly string[];
  readonly who: Two;
  readonly minutes: string;
};

export type QuestionDraft = { readonly id: string; readonly question: Two; readonly answer: Two };

/** All empty: the centre gives the service itself. */
export type AgreementDraft = {
  readonly provider: string;
  readonly reference: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export type CardDraft = {
  readonly name: Two;
  readonly summary: Two;
  /** Between commas, as they are typed. */
  readonly synonyms: Two;
  readonly situations: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly level: '1' | '2';
  readonly eAvailability: ServiceCard['eAvailability'];
  readonly isPaperAccepted: boolean;
  readonly isInformationOnly: boolean;
  readonly steps: readonly { readonly id: string; readonly text: Two }[];
  readonly terms: readonly TermsDraft[];
  readonly documents: readonly DocumentDraft[];
  readonly fees: readonly FeeDraft[];
  readonly blocks: readonly BlockCode[];
  readonly delivery: readonly DeliveryMethod[];
  readonly result: Two;
  readonly notice: Two;
  readonly procedure: readonly ProcedureDraft[];
  /** Who answers for the process. */
  readonly responsible: Two;
  readonly explanation: Two;
  readonly questions: readonly QuestionDraft[];
  readonly approvedBy: string;
  readonly approvedAt: LocalDate | null;
  readonly agreement: AgreementDraft;
  readonly serviceType: ServiceType;
  /** Empty: the card does not tell. */
  readonly servedThrough: readonly ServiceChannel[];
  /** Empty: nobody has said. */
  readonly importance: Importance | '';
  readonly maturity: MaturityKey | '';
  /** Why it is another service than one that looks like it. */
  readonly because: string;
};

const NOTHING: Two = { lv: '', en: '' };
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

function termsDraftOf({
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

export function newTerms(id: string): TermsDraft {
  const length = { count: 10, unit: 'workingDays' } as const;
  return termsDraftOf({ id, text: termWords(length), length, confirmed: true });
}

export function newDocument(id: string): DocumentDraft {
  return { id, name: NOTHING, isMandatory: true, handling: 'attach', note: NOTHING };
}

export function newFee(id: string): FeeDraft {
  return { id, item: NOTHING, isSetElsewhere: false, counter: '', online: '' };
}

export function newProcedureStep(id: string): ProcedureDraft {
  return { id, text: NOTHING, documents: [], who: NOTHING, minutes: '' };
}

export function newQuestion(id: string): QuestionDraft {
  return { id, question: NOTHING, answer: NOTHING };
}

/** What somebody wrote, on a card that a colleague has changed meanwhile: whole parts, theirs where they wrote. */
export function putOnTop(begunAs: CardDraft, mine: CardDraft, now: CardDraft): CardDraft {
  const written = Object.entries(mine).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(begunAs[key as keyof CardDraft]),
  );
  return { ...now, ...(Object.fromEntries(written) as Partial<CardDraft>) };
}

/** Ids of lines are slugs, told apart from all others of the card. */
export function lineId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}

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

function twoOf({ lv, en }: LocalText): Two {
  return { lv, en };
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

function amountOrEmpty(cents: number | null): string {
  return cents === null ? '' : amountText(cents);
}
