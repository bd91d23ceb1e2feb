import type { TFunction } from 'i18next';
import { TICKET_CATEGORIES, type TicketCategory } from '#shared/catalogue/types.ts';

const CATEGORY_KEYS = {
  A: 'door.category.A',
  B: 'door.category.B',
  C: 'door.category.C',
  D: 'door.category.D',
} as const satisfies Record<TicketCategory, string>;

/** `pabalsti, pensijas, darbs`; a letter without words stands for itself. */
export function categoryWord(category: string, t: TFunction): string {
  const known = TICKET_CATEGORIES.find((one) => one === category);
  return known ? t(CATEGORY_KEYS[known]) : category;
}

/** All of them in short: `A, B, D`; one alone in words. */
export function categoryWords(categories: readonly string[], t: TFunction): string {
  const [only] = categories;
  return categories.length === 1 && only ? `${only} · ${categoryWord(only, t)}` : categories.join(', ');
}
