import { placesIn } from '#shared/lib/namedPlaces.ts';
import {
  blocksOf,
  linesOf,
  ownNamesOf,
  textNamesOf,
  type PlainBlock,
  type UsedLine,
} from '#shared/papers/blocksOf.ts';
import { rulesOfPaper } from '#shared/papers/paperRules.ts';
import type { Line, PaperTemplate, PaperTexts } from '#shared/papers/template.ts';

/** What is wrong, and in which text, block or value. */
export type PaperFault = {
  readonly kind:
    | 'unknownPlace'
    | 'unknownFlag'
    | 'unknownText'
    | 'unusedText'
    | 'languageMissing'
    | 'textMissing'
    | 'blockMissing'
    | 'valueMissing';
  readonly where: string;
};

/** A form in force says all that its paper must say, in every language and with nothing left open. */
export function checkPaper(template: PaperTemplate, texts: PaperTexts = template.texts): PaperFault[] {
  const rules = rulesOfPaper(template.id);
  const blocks = blocksOf(template);
  const used = blocks.flatMap(linesOf);
  const names = textNamesOf(template);
  return [
    ...rules.needs.blocks
      .filter((need) => !blocks.some(({ block }) => block === need))
      .map((where) => ({ kind: 'blockMissing', where }) as const),
    ...faultsOfLines(template, used),
    ...flagsOf(blocks, used)
      .filter(({ flag, ofDeed }) => !(ofDeed ? rules.ofDeed?.flags : rules.flags)?.includes(flag))
      .map(({ flag }) => ({ kind: 'unknownFlag', where: flag }) as const),
    ...names
      .filter((name) => !Object.hasOwn(texts, name))
      .map((where) => ({ kind: 'unknownText', where }) as const),
    ...Object.keys(texts)
      .filter((name) => !names.includes(name))
      .map((where) => ({ kind: 'unusedText', where }) as const),
    ...faultsOfTexts(template, texts, used),
  ];
}

/** Names of the texts that a paper cannot do without: what the law or the domain asks for, headings and labels. */
function neededTexts(template: PaperTemplate): ReadonlySet<string> {
  return new Set([...rulesOfPaper(template.id).needs.texts, ...blocksOf(template).flatMap(ownNamesOf)]);
}

/** What may stand in braces in this text. */
export function placesOfText(template: PaperTemplate, name: string): readonly string[] {
  const rules = rulesOfPaper(template.id);
  const isOfDeed = blocksOf(template)
    .flatMap(linesOf)
    .some(({ line, ofDeed }) => ofDeed && 'text' in line && line.text === name);
  return isOfDeed ? [...rules.places, ...(rules.ofDeed?.places ?? [])] : rules.places;
}

function faultsOfTexts(
  template: PaperTemplate,
  texts: PaperTexts,
  used: readonly UsedLine[],
): readonly PaperFault[] {
  const { languages, needs } = rulesOfPaper(template.id);
  const needed = neededTexts(template);
  const said = (name: string, language: (typeof languages)[number]) => (texts[name]?.[language] ?? '').trim();
  const faults = Object.keys(texts).flatMap((name): PaperFault[] => {
    const isSaid = languages.some((language) => said(name, language) !== '');
    const places = placesOfText(template, name);
    return [
      ...(!isSaid && needed.has(name) ? [{ kind: 'textMissing', where: name } as const] : []),
      ...languages
        .filter((language) => isSaid && said(name, language) === '')
        .map((language) => ({ kind: 'languageMissing', where: `${name}.${language}` }) as const),
      ...languages.flatMap((language) =>
        placesIn(said(name, language))
          .filter((place) => !places.includes(place))
          .map((place) => ({ kind: 'unknownPlace', where: `${name}.${language}.${place}` }) as const),
      ),
    ];
  });
  // A value may stand in the words of one language and in a row of its own in another: each is looked at alone.
  const missing = languages.flatMap((language) => {
    const shown = new Set(used.flatMap(({ line }) => shownBy(line, (name) => said(name, language))));
    return needs.values.filter((value) => !shown.has(value));
  });
  return [...faults, ...[...new Set(missing)].map((where) => ({ kind: 'valueMissing', where }) as const)];
}

function shownBy(line: Line, said: (name: string) => string): readonly string[] {
  if ('text' in line) return placesIn(said(line.text));
  return ['value' in line ? line.value : line.list];
}

function faultsOfLines(template: PaperTemplate, used: readonly UsedLine[]): readonly PaperFault[] {
  const { places, lists, ofDeed: deed } = rulesOfPaper(template.id);
  return used.flatMap(({ line, ofDeed }): PaperFault[] => {
    if ('text' in line) return [];
    const [value, known] =
      'list' in line ? [line.list, lists] : [line.value, ofDeed ? (deed?.places ?? []) : places];
    return known.includes(value) ? [] : [{ kind: 'unknownPlace', where: value }];
  });
}

function flagsOf(blocks: readonly PlainBlock[], used: readonly UsedLine[]) {
  const ofBlocks = blocks.flatMap((block) =>
    'when' in block && block.when !== undefined ? [{ flag: block.when, ofDeed: false }] : [],
  );
  const ofLines = used.flatMap(({ line: { when }, ofDeed }) =>
    when === undefined ? [] : [{ flag: when, ofDeed }],
  );
  return [...ofBlocks, ...ofLines];
}
