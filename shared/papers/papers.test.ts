import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { checkPaper } from '#shared/papers/checkPaper.ts';
import { paperMark, paperOf } from '#shared/papers/paper.ts';
import { PAPER_IDS } from '#shared/papers/paperIds.ts';
import {
  paperTemplateSchema,
  type Block,
  type PaperTemplate,
  type PaperTexts,
} from '#shared/papers/template.ts';
import { templateOn, versionsOfPaper } from '#shared/papers/templates.ts';

/** What was printed by a released version must be printable by it for ever: a change is a new file. */
const RELEASED: Readonly<Record<string, string>> = {
  'receipt-1': '84b150aba3bc3d01',
  'asked-1': '8a3aee8f27b47a82',
  'delegation-1': '96da646f4ada267f',
  'deeds-1': 'cc7b9cc9f1929775',
  'handover-1': '66ec4812eb533733',
  'reply-1': 'fc7b97794df50614',
  'confirmation-1': 'de079b0538a45ca9',
  'form-1': 'b1b7e57fcb00f4f7',
};

const receipt = templateOn('receipt', '2026-12-01');
const faults = (template: PaperTemplate, own: PaperTexts = {}) =>
  checkPaper(template, { ...template.texts, ...own }).map(({ kind, where }) => `${kind} ${where}`);

describe.each(PAPER_IDS)('the forms of the paper %s', (id) => {
  const versions = versionsOfPaper(id);

  it('say all that the paper must say, in every language', () => {
    for (const template of versions) expect(faults(template)).toEqual([]);
  });

  it('are numbered without gaps, each valid from a later day, under one code', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    const days = versions.map(({ validFrom }) => validFrom);
    expect(days).toEqual([...new Set(days)].sort());
    expect(new Set(versions.map(({ code }) => code)).size).toBe(1);
  });

  it('do not change once they are released', () => {
    for (const template of versions) {
      const mark = createHash('sha256').update(canonicalJson(template)).digest('hex').slice(0, 16);
      expect(mark, `${id}-${template.version}`).toBe(RELEASED[`${id}-${template.version}`]);
    }
  });
});

describe('a form of paper', () => {
  it('has a code that no other paper has', () => {
    const codes = PAPER_IDS.map((id) => versionsOfPaper(id)[0]?.code);
    expect(new Set(codes).size).toBe(PAPER_IDS.length);
  });

  it.each([
    ['with a place that nothing is ever written into', { follow: every('Zvani {tālrunis}') }, 'unknownPlace'],
    ['without one of the languages', { follow: { lv: 'Kā', en: 'How', ru: 'Как' } }, 'languageMissing'],
    ['with a sentence that the law asks for left empty', { complaintNote: every('') }, 'textMissing'],
    ['with a heading left empty', { title: every(' ') }, 'textMissing'],
  ])('is refused %s', (_what, own, fault) => {
    expect(faults(receipt, own).map((each) => each.split(' ')[0])).toContain(fault);
  });

  it.each(['number', 'head', 'title'] as const)('of a receipt is refused without its block %s', (block) => {
    const without = { ...receipt, blocks: receipt.blocks.filter((each) => each.block !== block) };
    expect(faults(without)).toContain(`blockMissing ${block}`);
  });

  it.each(['iestāde', 'maksa', 'klients'])('of a receipt is refused without %s', (value) => {
    const blocks = receipt.blocks.map((each) =>
      each.block === 'facts'
        ? {
            ...each,
            rows: each.rows.filter(
              ({ lines }) => !lines.some((line) => 'value' in line && line.value === value),
            ),
          }
        : each,
    );
    expect(faults({ ...receipt, blocks })).toContain(`valueMissing ${value}`);
  });

  it('may not name a condition or a text that nobody knows', () => {
    const line = { text: 'nowhere', look: 'plain', when: 'sometimes' } as const;
    const lines: Block = { block: 'lines', lines: [line] };
    expect(faults({ ...receipt, blocks: [...receipt.blocks, lines] })).toEqual([
      'unknownFlag sometimes',
      'unknownText nowhere',
    ]);
  });

  it('is read by its schema, and nothing more than that', () => {
    expect(paperTemplateSchema.safeParse({ ...receipt, colour: 'red' }).success).toBe(false);
  });
});

describe('a centre’s own words', () => {
  const own = { follow: every('Kur jūsu pieteikums') };
  const wording = { number: 3, revision: 'r3', texts: own };

  it('stand where the centre wrote them, and the foot says the number of the wording', () => {
    const paper = paperOf(receipt, wording);
    expect(paper.texts['follow']).toEqual(own.follow);
    expect(paper.texts['title']).toEqual(receipt.texts['title']);
    expect(paperMark(paper)).toBe('R-1 / 3');
    expect(paperMark(paperOf(receipt, null))).toBe('R-1');
  });

  it('wait where a newer form cannot be said in them', () => {
    const texts = { ...own, title: every('Kvīts {agrāk}') };
    const paper = paperOf(receipt, { ...wording, texts });
    expect(paper.texts).toBe(receipt.texts);
    expect(paper.version).toEqual({ version: 1 });
  });

  it('may leave a sentence out that nothing depends on', () => {
    expect(faults(receipt, { noDocuments: every('') })).toEqual([]);
    expect(faults(receipt, { keepSecret: every('') })).toEqual(['textMissing keepSecret']);
  });
});

function every(text: string): PaperTexts[string] {
  return { lv: text, en: text, ru: text, uk: text };
}
