import { TICKET_CATEGORIES, type TicketCategory } from '#shared/catalogue/types.ts';
import type { Counter } from './counter.ts';

/** As typed. */
export type CounterDraft = {
  readonly name: string;
  readonly categories: readonly TicketCategory[];
  readonly hall: string;
  readonly place: string;
  readonly isClosed: boolean;
};

export function draftOf(counter: Counter | null, counters: readonly Counter[]): CounterDraft {
  if (!counter) {
    return {
      name: '',
      categories: TICKET_CATEGORIES,
      hall: '',
      place: String(counters.length + 1),
      isClosed: false,
    };
  }
  const { counterId, name, categories, hall, isClosed } = counter;
  return {
    name,
    categories: TICKET_CATEGORIES.filter((category) => categories.includes(category)),
    hall: hall ?? '',
    place: String(counters.findIndex((each) => each.counterId === counterId) + 1),
    isClosed,
  };
}

export const COUNTER_GAPS = ['name', 'categories', 'place'] as const;
export type CounterGap = (typeof COUNTER_GAPS)[number];

/** What cannot be saved so. */
export function gapsOf({ name, categories, place }: CounterDraft, last: number): CounterGap[] {
  const isWrong: Record<CounterGap, boolean> = {
    name: name.trim() === '',
    categories: categories.length === 0,
    place: !/^\d+$/.test(place) || Number(place) < 1 || Number(place) > last,
  };
  return COUNTER_GAPS.filter((gap) => isWrong[gap]);
}
