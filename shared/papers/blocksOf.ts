import type { Block, Line, PaperTemplate } from '#shared/papers/template.ts';

/** A line of a form, and whether it is said of each thing that was done. */
export type UsedLine = { readonly line: Line; readonly ofDeed: boolean };

export type PlainBlock = Exclude<Block, { block: 'together' }>;

/** In the order in which they stand on the paper. */
export function blocksOf({ blocks }: PaperTemplate): readonly PlainBlock[] {
  return blocks.flatMap((each) => (each.block === 'together' ? each.blocks : [each]));
}

/** The names of its texts, each once, in the order in which they stand on the paper. */
export function textNamesOf(template: PaperTemplate): readonly string[] {
  return [...new Set(blocksOf(template).flatMap(namesIn))];
}

/** The kinds of a paper that has several headings: what decides between them, and the text of each. */
export function variantsOf(
  template: PaperTemplate,
): readonly { readonly flag: string; readonly text: string }[] {
  return blocksOf(template).flatMap((block) => {
    if (block.block !== 'title' || !('text' in block.of) || block.of.when === undefined) return [];
    return [{ flag: block.of.when, text: block.of.text }];
  });
}

export function linesOf(block: PlainBlock): readonly UsedLine[] {
  const all = (lines: readonly Line[], ofDeed = false) => lines.map((line) => ({ line, ofDeed }));
  switch (block.block) {
    case 'title':
      return all([block.of]);
    case 'lines':
      return all(block.lines);
    case 'number':
      return all(block.between);
    case 'facts':
      return all(block.rows.flatMap(({ lines }) => lines));
    case 'deeds':
      return [
        { line: { value: block.title, look: 'plain' }, ofDeed: true },
        ...all(
          block.rows.flatMap(({ lines }) => lines),
          true,
        ),
      ];
    default:
      return [];
  }
}

/** Headings, labels and what stands at a line: texts without which a block says nothing. */
export function ownNamesOf(block: PlainBlock): readonly string[] {
  switch (block.block) {
    case 'title':
      return saidIn(linesOf(block));
    case 'section':
      return [block.text];
    case 'facts':
      return block.rows.map(({ label }) => label);
    case 'deeds':
      return [...block.rows.map(({ label }) => label), block.none];
    case 'byHand':
      return [block.label];
    case 'signatures':
      return block.texts;
    default:
      return [];
  }
}

function namesIn(block: PlainBlock): readonly string[] {
  if (block.block !== 'facts' && block.block !== 'deeds') {
    return [...ownNamesOf(block), ...saidIn(linesOf(block))];
  }
  const rows = block.rows.flatMap(({ label, lines }) => [
    label,
    ...lines.flatMap((line) => ('text' in line ? [line.text] : [])),
  ]);
  return block.block === 'deeds' ? [...rows, block.none] : rows;
}

function saidIn(lines: readonly UsedLine[]): readonly string[] {
  return lines.flatMap(({ line }) => ('text' in line ? [line.text] : []));
}
