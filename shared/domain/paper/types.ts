import type { NewEvent } from '#shared/domain/event.ts';
import type { PaperId } from '#shared/papers/paperIds.ts';
import type { PaperTexts } from '#shared/papers/template.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What a paper says to everybody is nobody's personal data, so it may stand in the payload. */
export type PaperEvent = NewEvent<
  'paper.worded',
  {
    readonly centreId: string;
    readonly paperId: PaperId;
    /** The change that the person saw; null: the words that come with the program. */
    readonly basedOn: string | null;
    /** The form that the words were written for. */
    readonly templateVersion: number;
    /** Stands at the foot of the paper. */
    readonly number: number;
    /** All of the centre's own sentences, so that what was printed in them can be printed again for ever. */
    readonly texts: PaperTexts;
    /** The sentences that are not as they were before. */
    readonly changed: readonly string[];
  }
>;

export type PaperChange = {
  readonly revision: string;
  readonly number: number;
  readonly changed: readonly string[];
  readonly at: EpochMs;
  readonly staffId: string | null;
};

/** A centre's own wording of one paper. */
export type PaperState = {
  readonly centreId: string;
  readonly paperId: PaperId;
  readonly revision: string;
  readonly number: number;
  readonly texts: PaperTexts;
  /** The first first. */
  readonly history: readonly PaperChange[];
};
