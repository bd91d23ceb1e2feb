import type { Figures } from './figures.ts';

/** What a visit that came in can be now; each is exactly one of these (invariant 9). */
export const PARTS = [
  { key: 'served', wordKey: 'day.sum.served' },
  { key: 'redirected', wordKey: 'day.sum.redirected' },
  { key: 'missed', wordKey: 'day.sum.missed' },
  { key: 'left', wordKey: 'day.sum.left' },
  { key: 'waiting', wordKey: 'day.sum.waiting' },
  { key: 'inProgress', wordKey: 'day.sum.inProgress' },
] as const;

export type DayParts = Pick<Figures, 'ticketsIn' | (typeof PARTS)[number]['key']>;

/** 0 when it adds up. */
export function differenceOf(figures: DayParts): number {
  return figures.ticketsIn - PARTS.reduce((sum, { key }) => sum + figures[key], 0);
}
