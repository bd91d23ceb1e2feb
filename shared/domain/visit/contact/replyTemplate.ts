import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { fillPlaces, placesIn } from '#shared/lib/namedPlaces.ts';

/** A ready answer to what is often asked in writing (TEL-06); a person reads it before it goes. */
export type ReplyTemplate = {
  readonly id: string;
  readonly name: string;
  /** Null: for any service. */
  readonly serviceId: string | null;
  readonly language: ClientLanguage;
  readonly text: string;
};

/** What is written in for the letter at hand, as the centre types it: `{numurs}`. */
export const REPLY_PLACES = ['numurs', 'pakalpojums', 'dokumenti', 'maksa', 'termiņš', 'centrs'] as const;
export type ReplyPlace = (typeof REPLY_PLACES)[number];

/** Names in braces that nothing will ever be written into. */
export function unknownPlaces(text: string): string[] {
  return placesIn(text).filter((name) => !isPlace(name));
}

/** What is not known stays as it is, so that whoever sends it sees the gap. */
export function fillReply(text: string, known: Readonly<Partial<Record<ReplyPlace, string>>>): string {
  return fillPlaces(text, (name) => (isPlace(name) ? known[name] : undefined));
}

/** Gaps that are still to be filled by hand. */
export function openPlaces(text: string): string[] {
  return placesIn(text).filter(isPlace);
}

function isPlace(name: string): name is ReplyPlace {
  return (REPLY_PLACES as readonly string[]).includes(name);
}

/** What suits the letter: its service before what is for any, its language before the others. */
export function templatesFor(
  templates: readonly ReplyTemplate[],
  { serviceId, language }: Pick<ReplyTemplate, 'serviceId' | 'language'>,
): ReplyTemplate[] {
  const rank = (each: ReplyTemplate): number =>
    (each.language === language ? 0 : 2) + (each.serviceId === null ? 1 : 0);
  return templates
    .filter((each) => each.serviceId === null || each.serviceId === serviceId)
    .toSorted((a, b) => rank(a) - rank(b));
}
