import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { changedTexts } from '#shared/domain/paper/decide.ts';
import { textNamesOf } from '#shared/papers/blocksOf.ts';
import { checkPaper, type PaperFault } from '#shared/papers/checkPaper.ts';
import type { PaperTexts } from '#shared/papers/template.ts';

export type PaperData = OutputOf<'paper.list'>['papers'][number];

export type Sentence = {
  readonly id: string;
  readonly texts: PaperTexts[string];
  readonly isOwn: boolean;
  /** Without it the paper would not say all that it must. */
  readonly isNeeded: boolean;
  readonly isFaulty: boolean;
};

/** What a paper says, from its head to its foot, with the draft's words. */
export function sentencesOf({ template }: PaperData, own: PaperTexts): readonly Sentence[] {
  const faulty = new Set(faultsOf(template, own).map(({ where }) => where.split('.')[0]));
  return textNamesOf(template).map((id) => ({
    id,
    texts: own[id] ?? template.texts[id] ?? {},
    isOwn: Object.hasOwn(own, id),
    isNeeded: checkPaper(template, { ...template.texts, [id]: {} }).length > 0,
    isFaulty: faulty.has(id),
  }));
}

export function faultsOf(template: PaperData['template'], own: PaperTexts): readonly PaperFault[] {
  return checkPaper(template, { ...template.texts, ...own });
}

/** With this sentence put in; one that reads as it comes with the program is not the centre's own. */
export function withSentence(
  { template }: Pick<PaperData, 'template'>,
  own: PaperTexts,
  name: string,
  texts: PaperTexts[string],
): PaperTexts {
  const { [name]: _before, ...others } = own;
  const isShipped = changedTexts({ [name]: texts }, { [name]: template.texts[name] ?? {} }).length === 0;
  return isShipped ? others : { ...others, [name]: texts };
}

/** What the person changed, on top of what a colleague saved meanwhile. */
export function putOnTop(begunAs: PaperTexts, own: PaperTexts, now: PaperTexts): PaperTexts {
  const changed = changedTexts(begunAs, own);
  const kept = Object.entries(now).filter(([name]) => !changed.includes(name));
  const mine = Object.entries(own).filter(([name]) => changed.includes(name));
  return Object.fromEntries([...kept, ...mine]);
}

/** Languages of the paper, in their order. */
export function languagesOf({ template }: Pick<PaperData, 'template'>): readonly ClientLanguage[] {
  const [first = {}] = Object.values(template.texts);
  return Object.keys(first) as ClientLanguage[]; // the schema's keys are languages
}
