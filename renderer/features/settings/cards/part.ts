import type { CardDraft } from './cardDraft.ts';

/** What each part of the editor works with. */
export type PartProps = {
  readonly draft: CardDraft;
  readonly change: (changed: Partial<CardDraft>) => void;
  /** What is wrong at a place, once somebody has tried to save. */
  readonly problem: (place: string) => string | null;
};
