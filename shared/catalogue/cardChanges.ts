import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Channel, DeliveryMethod } from '#shared/domain/request/types.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';

/** What people at a counter go by, in the order in which it matters to them. */
export const CARD_PARTS = [
  'offer',
  'name',
  'fees',
  'terms',
  'documents',
  'channels',
  'delivery',
  'steps',
  'procedure',
  'form',
  'result',
  'notice',
  'summary',
  'faq',
] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** One thing a card says; the screen finds the words. */
export type Said =
  | { readonly kind: 'text'; readonly text: LocalText }
  | { readonly kind: 'fee'; readonly counterCents: number | null; readonly eChannelCents: number | null }
  | {
      readonly kind: 'document';
      readonly name: LocalText;
      readonly mandatory: boolean;
      readonly note: LocalText | null;
    }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'delivery'; readonly method: DeliveryMethod }
  | { readonly kind: 'offer'; readonly isOffered: boolean };

export type CardChange = {
  readonly part: CardPart;
  /** Which fee, document or question; null where the part is one thing. */
  readonly what: LocalText | null;
  /** Empty: it was not there before. */
  readonly was: readonly Said[];
  /** Empty: it is not there any more. */
  readonly is: readonly Said[];
};

type Item = { readonly id: string; readonly what: LocalText | null; readonly said: readonly Said[] };

/** What differs between two states of one card for whoever works with it; dates and numbers of rules do not. */
export function cardChanges(was: ServiceCard, is: ServiceCard): readonly CardChange[] {
  return CARD_PARTS.flatMap((part) => {
    const before = itemsOf(was, part);
    const now = itemsOf(is, part);
    const ids = [...new Set([...before, ...now].map(({ id }) => id))];
    return ids.flatMap((id): CardChange[] => {
      const old = before.find((item) => item.id === id);
      const current = now.find((item) => item.id === id);
      const change = {
        part,
        what: (current ?? old)?.what ?? null,
        was: old?.said ?? [],
        is: current?.said ?? [],
      };
      return isSame(change.was, change.is) ? [] : [change];
    });
  });
}

/** A part as things that change one by one; the terms, ways and steps of a card are read together. */
function itemsOf(card: ServiceCard, part: CardPart): readonly Item[] {
  switch (part) {
    case 'offer':
      return [whole([{ kind: 'offer', isOffered: card.isSwitchedOff !== true }])];
    case 'name':
    case 'result':
    case 'summary':
      return [whole([text(card[part])])];
    case 'notice':
      return [whole(card.notice ? [text(card.notice)] : [])];
    case 'fees':
      return card.fees.map(({ id, item, counterCents, eChannelCents }) => ({
        id,
        what: item,
        said: [{ kind: 'fee', counterCents, eChannelCents }],
      }));
    case 'terms':
      return [whole(card.serviceLevelTerms.map((terms) => text(terms.text)))];
    case 'documents':
      return card.documents.map(({ id, name, mandatory, note = null }) => ({
        id,
        what: null,
        said: [{ kind: 'document', name, mandatory, note }],
      }));
    case 'channels':
      return [whole(possibleChannels(card).map((channel) => ({ kind: 'channel', channel })))];
    case 'delivery':
      return [whole(card.deliveryMethods.map((method) => ({ kind: 'delivery', method })))];
    case 'steps':
      return [whole((card.eServiceSteps ?? []).map((step) => text(step.text)))];
    case 'procedure':
      return [whole(procedureOf(card))];
    case 'form':
      return card.form.sections
        .flatMap(({ fields }) => fields)
        .map(({ id, label }) => ({ id, what: null, said: [text(label)] }));
    case 'faq':
      return card.faq.map(({ id, question, answer }) => ({ id, what: question, said: [text(answer)] }));
  }
}

/** As it is read: who answers, the steps, what explains them. */
function procedureOf({ procedure }: ServiceCard): Said[] {
  if (!procedure) return [];
  const { responsible, steps, explanation } = procedure;
  const texts = steps.flatMap((step) => [step.text, ...(step.who ? [step.who] : [])]);
  return [...(responsible ? [responsible] : []), ...texts, ...(explanation ? [explanation] : [])].map(text);
}

function whole(said: readonly Said[]): Item {
  return { id: '', what: null, said };
}

function text(words: LocalText): Said {
  return { kind: 'text', text: words };
}

function isSame(was: readonly Said[], is: readonly Said[]): boolean {
  return canonicalJson(was) === canonicalJson(is);
}
