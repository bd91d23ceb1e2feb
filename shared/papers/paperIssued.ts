import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { versionOfPrint, type PaperVersion } from '#shared/papers/paper.ts';

/** That a paper was given out, as an event says it. */
export type PaperIssued = {
  /** 1 is the first print; later ones say that they are copies. */
  readonly copy: number;
  readonly language: ClientLanguage;
  /** Absent in events of earlier versions. */
  readonly paper?: PaperVersion;
};

/** Asked of a command that gives a paper out. */
export type Printing = {
  readonly language: ClientLanguage;
  /** As it is in force now. */
  readonly paper: PaperVersion;
};

/** What is noted of one more print. */
export function printOf(
  { language, paper }: Printing,
  copiesBefore: number,
  first: PaperVersion | undefined,
): PaperIssued {
  return { copy: copiesBefore + 1, language, paper: versionOfPrint(copiesBefore, first, paper) };
}

/** What is known of the prints of one paper. */
export type Prints = {
  readonly copies: number;
  /** Of the first of them. */
  readonly paper?: PaperVersion;
};

/** The prints once one more is known; two places that printed apart from each other counted alike. */
export function withPrint(before: Prints | undefined, { copy, paper }: PaperIssued): Prints {
  const first = before?.paper ?? paper;
  return { copies: Math.max(before?.copies ?? 0, copy), ...(first ? { paper: first } : {}) };
}

export function printsOf(copies: number | undefined, paper: PaperVersion | undefined): Prints {
  return { copies: copies ?? 0, ...(paper ? { paper } : {}) };
}
