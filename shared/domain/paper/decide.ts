import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { PaperEvent, PaperState } from '#shared/domain/paper/types.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { checkPaper } from '#shared/papers/checkPaper.ts';
import type { PaperTemplate, PaperTexts } from '#shared/papers/template.ts';

export type WordPaper = {
  readonly centreId: string;
  readonly template: PaperTemplate;
  readonly basedOn: string | null;
  /** The sentences that the centre says in its own words; the others stay as they come with the program. */
  readonly texts: PaperTexts;
};

export type PaperRule = 'paper.changedElsewhere' | 'paper.nothingChanged' | 'paper.faulty';

/** A new version of a paper, from now on. What the paper must say it says in any words (domain: promises, rights). */
export function decidePaper(
  state: PaperState | null,
  { centreId, template, basedOn, texts }: WordPaper,
): Decision<PaperEvent, PaperRule> {
  if (basedOn !== (state?.revision ?? null)) return refused('paper.changedElsewhere');
  const own = ownTexts(template, texts);
  if (checkPaper(template, { ...template.texts, ...own }).length > 0) return refused('paper.faulty');
  const changed = changedTexts(state?.texts ?? {}, own);
  if (changed.length === 0) return refused('paper.nothingChanged');
  return happened({
    type: 'paper.worded',
    version: 1,
    payload: {
      centreId,
      paperId: template.id,
      basedOn,
      templateVersion: template.version,
      number: (state?.number ?? 0) + 1,
      texts: own,
      changed,
    },
  });
}

/** What reads as it comes with the program is not the centre's own, and follows it when that is improved. */
function ownTexts(template: PaperTemplate, texts: PaperTexts): PaperTexts {
  return Object.fromEntries(
    Object.entries(texts).filter(([name, text]) => !isSame(text, template.texts[name])),
  );
}

export function changedTexts(before: PaperTexts, now: PaperTexts): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => !isSame(before[name], now[name]));
}

function isSame(one: PaperTexts[string] | undefined, other: PaperTexts[string] | undefined): boolean {
  return canonicalJson({ is: one ?? null }) === canonicalJson({ is: other ?? null });
}
