import { create } from 'zustand';
import type { CardDraft } from './cardDraft.ts';

/** What somebody began to write and has not saved: it stays while they look at something else. */
type CardDrafts = {
  readonly drafts: Readonly<Record<string, KeptDraft>>;
  readonly keep: (key: string, kept: KeptDraft) => void;
  readonly drop: (key: string) => void;
};

type KeptDraft = {
  readonly draft: CardDraft;
  /** The card as it was when they began: what differs is theirs. */
  readonly begunAs: CardDraft;
  /** The version of the card that the person saw when they began. */
  readonly basedOn: string | null;
  /** And of the catalogue. */
  readonly catalogueVersion: number;
};

export const useCardDrafts = create<CardDrafts>((set) => ({
  drafts: {},
  keep: (key, kept) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: kept } })),
  drop: (key) =>
    set(({ drafts }) => {
      const { [key]: _dropped, ...others } = drafts;
      return { drafts: others };
    }),
}));
