import type { Content } from 'pdfmake';
import {
  facts,
  list,
  paragraph,
  quiet,
  rule,
  section,
  title,
  type Look as PdfLook,
} from '#electron/office/print/blocks.ts';
import { headOf } from '#electron/office/print/headOf.ts';
import { handLines, questionsContent } from '#electron/office/print/questionsContent.ts';
import type { PaperFrame, PaperValues } from '#electron/office/print/paperValues.ts';
import { ACCENT, BODY_SIZE } from '#electron/office/print/look.ts';
import { numberAndCode } from '#electron/office/print/requestPaper.ts';
import { signatures } from '#electron/office/print/signatures.ts';
import type { Words } from '#electron/office/print/words.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { fillPlaces } from '#shared/lib/namedPlaces.ts';
import { sentenceIn, type Paper } from '#shared/papers/paper.ts';
import type { Block, FactRow, Line, Look } from '#shared/papers/template.ts';

/** In points. */
export type Ground = { readonly width: number; readonly labelWidth: number };

type Sheet = {
  readonly paper: Paper;
  readonly values: PaperValues;
  readonly frame: PaperFrame;
  readonly words: Words;
  readonly ground: Ground;
};

const FACT_SIZE = 9;
const ACCENT_GAP = 8;

const LOOKS: Readonly<Record<Exclude<Look, 'quiet'>, PdfLook>> = {
  plain: {},
  bold: { bold: true },
  promise: { fontSize: 12, bold: true, margin: [0, 2, 0, 4] },
  large: { fontSize: 11, margin: [0, 2, 0, 0] },
  largeBold: { fontSize: 11, bold: true },
  apart: { margin: [0, 0, 0, 4] },
  letter: { fontSize: 11, lineHeight: 1.25, margin: [0, 0, 0, 8] },
  address: { fontSize: 11, margin: [0, 14, 0, 16] },
  signed: { fontSize: 11, margin: [0, 26, 0, 0] },
};

/** What a block of the form comes to; nothing where nothing of it is known or meant. */
export function blockContent(block: Block, sheet: Sheet): Content[] {
  if ('when' in block && !isShown(block, sheet)) return [];
  const { frame, words, ground } = sheet;
  const say = (name: string): string => sentence(name, sheet);
  switch (block.block) {
    case 'head':
      return [headOf(frame, words)];
    case 'title':
      return textsOf(block.of, sheet).map((text) => title(text));
    case 'section':
      return [section(say(block.text), { margin: [0, 4, 0, 3] })];
    case 'rule':
      return [block.isAccent ? rule(ground.width, ACCENT_GAP, ACCENT) : rule(ground.width, block.gap)];
    case 'lines':
      return block.lines.flatMap((line) => lineContent(line, sheet, BODY_SIZE));
    case 'facts':
      return factsContent(block.rows, sheet);
    case 'number': {
      const between = block.between.flatMap((line) => lineContent(line, sheet, BODY_SIZE));
      return frame.request ? [numberAndCode(frame.request, between, words)] : [];
    }
    case 'deeds':
      return deedsContent(block, sheet);
    case 'questions':
      return questionsContent(frame.questions ?? [], ground);
    case 'byHand':
      return [facts([[say(block.label), handLines(1, ground)]], ground.labelWidth)];
    case 'signatures':
      return [
        signatures(
          block.texts.map((name) => ({ text: say(name), drawn: frame.drawn?.[name] })),
          ground.width,
        ),
      ];
    case 'together':
      return [
        {
          stack: block.blocks.flatMap((each) => blockContent(each, sheet)),
          unbreakable: true,
          margin: [0, 0, 0, 4],
        },
      ];
    default:
      return assertNever(block);
  }
}

/** The heading, as the reader of the file sees it in the window's title. */
export function shownTitle(blocks: readonly Block[], sheet: Sheet): string {
  return blocks.flatMap((block) => (block.block === 'title' ? textsOf(block.of, sheet) : [])).join(' ');
}

function factsContent(rows: readonly FactRow[], sheet: Sheet): Content[] {
  const shown = rows.flatMap(({ label, lines }): [string, ...Content[]][] => {
    const values = lines.flatMap((line) => lineContent(line, sheet, FACT_SIZE));
    return values.length === 0 ? [] : [[sentence(label, sheet), ...values]];
  });
  return shown.length === 0 ? [] : [facts(shown, sheet.ground.labelWidth)];
}

function deedsContent(
  { title: heading, rows, none }: Extract<Block, { block: 'deeds' }>,
  sheet: Sheet,
): Content[] {
  const { deeds = [], places } = sheet.values;
  if (deeds.length === 0) return [paragraph(sentence(none, sheet))];
  return deeds.flatMap((deed) => {
    const ofDeed = {
      ...sheet,
      values: { places: { ...places, ...deed.places }, lists: {}, flags: deed.flags },
    };
    return [section(deed.places[heading] ?? ''), ...factsContent(rows, ofDeed)];
  });
}

function lineContent(line: Line, sheet: Sheet, fontSize: number): Content[] {
  if ('list' in line && line.box !== 'none') {
    const items = textsOf(line, sheet);
    const look = line.look === 'quiet' ? {} : LOOKS[line.look];
    return items.length === 0 ? [] : [list(items, line.box, { fontSize, ...look })];
  }
  return textsOf(line, sheet).map((text) =>
    line.look === 'quiet' ? quiet(text) : paragraph(text, LOOKS[line.look]),
  );
}

/** A value of several paragraphs keeps them apart. */
function textsOf(line: Line, sheet: Sheet): readonly string[] {
  if (!isShown(line, sheet)) return [];
  const { places, lists } = sheet.values;
  if ('list' in line) return lists[line.list] ?? [];
  const text = 'text' in line ? sentence(line.text, sheet) : (places[line.value] ?? '');
  return text.split(/\n+/).filter((part) => part.trim() !== '');
}

function sentence(name: string, { paper, frame, values }: Sheet): string {
  return fillPlaces(sentenceIn(paper, name, frame.language), (place) => values.places[place]);
}

function isShown({ when }: { readonly when?: string | undefined }, { values }: Sheet): boolean {
  return when === undefined || values.flags.includes(when);
}
