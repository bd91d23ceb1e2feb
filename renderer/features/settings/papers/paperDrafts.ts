import { create } from 'zustand';
import type { PaperTexts } from '#shared/papers/template.ts';

/** What somebody began to word and has not saved: it stays while they look at something else. */
type PaperDrafts = {
  readonly drafts: Readonly<Record<string, PaperDraft>>;
  readonly keep: (paperId: string, draft: PaperDraft) => void;
  readonly drop: (paperId: string) => void;
};

export type PaperDraft = {
  /** The sentences in the centre's own words. */
  readonly texts: PaperTexts;
  /** As they were when the person began: what differs is theirs. */
  readonly begunAs: PaperTexts;
  /** The change that the person saw when they began. */
  readonly basedOn: string | null;
};

export const usePaperDrafts = create<PaperDrafts>((set) => ({
  drafts: {},
  keep: (paperId, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [paperId]: draft } })),
  drop: (paperId) =>
    set(({ drafts }) => {
      const { [paperId]: _dropped, ...others } = drafts;
      return { drafts: others };
    }),
}));
