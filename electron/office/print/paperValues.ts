import type { PaperSection } from '#electron/office/print/paperForm.ts';
import type { RequestPaper } from '#electron/office/print/requestPaper.ts';
import type { DrawnSignature } from '#electron/office/print/signatures.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { PaperId } from '#shared/papers/paperIds.ts';
import type { RulesOf } from '#shared/papers/paperRules.ts';

/** What is known, by the names that the form uses. An empty value is not shown. */
export type PaperValues = {
  readonly places: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly flags: readonly string[];
  readonly deeds?: readonly Omit<PaperValues, 'lists' | 'deeds'>[];
};

/** All that this paper's form may name, so that the compiler finds what is missing. */
export type ValuesOf<Id extends PaperId> = PaperValues & {
  readonly places: Readonly<Record<RulesOf<Id>['places'][number], string>>;
  readonly lists: Readonly<Record<RulesOf<Id>['lists'][number], readonly string[]>>;
  readonly flags: readonly RulesOf<Id>['flags'][number][];
};

export type PaperFrame = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly printedAt: EpochMs;
  /** 1 is the first print; later ones say that they are copies, and `ofSigned` that the one with the signature is here. */
  readonly copy: number | 'ofSigned';
  /** What the file is about, by its number; null where it has none. */
  readonly about: string | null;
  readonly request?: RequestPaper;
  readonly questions?: readonly PaperSection[];
  /** Signatures that were written on a screen, by the text under their line. */
  readonly drawn?: Readonly<Record<string, DrawnSignature>>;
};

/** The names of the flags that are true. */
export function trueOf<Flag extends string>(flags: Readonly<Record<Flag, boolean>>): Flag[] {
  return (Object.keys(flags) as Flag[]).filter((flag) => flags[flag]);
}
