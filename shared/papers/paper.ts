import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { checkPaper } from '#shared/papers/checkPaper.ts';
import type { PaperTemplate, PaperTexts } from '#shared/papers/template.ts';

/** Which form a paper was: the version that came with the program, and the centre's own wording of it, if any. */
export type PaperVersion = {
  readonly version: number;
  readonly wording?: { readonly number: number; readonly revision: string };
};

/** What was printed before versions were noted was of the first form there was. */
export const FIRST_VERSION: PaperVersion = { version: 1 };

/** A form with the words it is printed in. */
export type Paper = {
  readonly template: PaperTemplate;
  readonly texts: PaperTexts;
  readonly version: PaperVersion;
};

export type Wording = NonNullable<PaperVersion['wording']> & {
  /** The sentences that the centre says in its own words. */
  readonly texts: PaperTexts;
};

/** The centre's words where it has its own. Those that a newer form cannot be said in wait for a person. */
export function paperOf(template: PaperTemplate, wording: Wording | null): Paper {
  const { version } = template;
  const shipped = { template, texts: template.texts, version: { version } };
  if (!wording) return shipped;
  const own = Object.entries(wording.texts).filter(([name]) => Object.hasOwn(template.texts, name));
  const texts = { ...template.texts, ...Object.fromEntries(own) };
  if (checkPaper(template, texts).length > 0) return shipped;
  const { number, revision } = wording;
  return { template, texts, version: { version, wording: { number, revision } } };
}

/** As it stands at the foot, so that a person can tell which form it is. */
export function paperMark({ template: { code }, version: { version, wording } }: Paper): string {
  return wording ? `${code}-${version} / ${wording.number}` : `${code}-${version}`;
}

/** Empty where the paper says nothing of the kind. */
export function sentenceIn({ texts }: Pick<Paper, 'texts'>, name: string, language: ClientLanguage): string {
  return texts[name]?.[language] ?? '';
}

/** Of a repeat, that of the first print. */
export function versionOfPrint(
  copiesBefore: number,
  first: PaperVersion | undefined,
  inForce: PaperVersion,
): PaperVersion {
  return copiesBefore === 0 ? inForce : (first ?? FIRST_VERSION);
}
