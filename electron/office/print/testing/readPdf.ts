import { inflateSync } from 'node:zlib';

/** What a reader of the PDF gets: text in reading order, tags, the drawn squares of its QR code. */
export type ReadPdf = {
  readonly pages: number;
  /** Width and height in points. */
  readonly size: readonly [number, number];
  readonly catalogue: string;
  /** Everything a person can read, page numbers included. */
  readonly text: string;
  readonly elements: readonly ReadElement[];
  /** Content that stands in no element and is not marked as decoration. */
  readonly strayText: string;
  /** Rows of the drawn QR code, `#` dark and `.` light; empty without one. */
  readonly qrRows: readonly string[];
};

type ReadElement = { readonly role: string; readonly text: string; readonly alt: string | null };
type PdfObjects = ReadonlyMap<number, { readonly dictionary: string; readonly stream: string | null }>;

/** Reads what our own PDFs use (Identity-H fonts with ToUnicode, Flate streams), without any tool on the machine. */
export function readPdf(pdf: Buffer): ReadPdf {
  const objects = readObjects(pdf);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const marked = new Map<string, string>();
  let text = '';
  let strayText = '';
  let figure = '';
  for (const page of pages) {
    const contents = objects.get(refIn(page.dictionary, 'Contents'))?.stream ?? '';
    const letters = fontsOf(objects, page.dictionary);
    for (const { tag, id, body } of markedParts(contents)) {
      const part = textOf(body, letters);
      text += `${part}\n`;
      if (id !== null) marked.set(`${refIn(page.dictionary, 'StructParents', '')} ${id}`, part);
      else if (tag === null) strayText += part;
      if (tag === 'Figure') figure = body;
    }
  }
  return {
    pages: pages.length,
    size: mediaBox(pages[0]?.dictionary ?? ''),
    catalogue:
      [...objects.values()].find(({ dictionary }) => /\/Type \/Catalog/.test(dictionary))?.dictionary ?? '',
    text: plain(text),
    elements: readElements(objects, marked),
    strayText: plain(strayText),
    qrRows: readQrRows(figure),
  };
}

function readObjects(pdf: Buffer): PdfObjects {
  const objects = new Map<number, { dictionary: string; stream: string | null }>();
  const source = pdf.toString('latin1');
  for (const match of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [whole, number, body = ''] = match;
    const [dictionary = '', data] = body.split('stream\n', 2);
    const start = match.index + whole.indexOf('stream\n') + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const isPacked = data !== undefined && dictionary.includes('/FlateDecode');
    const stream = isPacked ? inflateSync(pdf.subarray(start, start + length)).toString('latin1') : null;
    objects.set(Number(number), { dictionary, stream });
  }
  return objects;
}

function refIn(dictionary: string, key: string, ending = ' 0 R'): number {
  return Number(new RegExp(`/${key} (\\d+)${ending}`).exec(dictionary)?.[1] ?? -1);
}

function mediaBox(dictionary: string): [number, number] {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary);
  return [Number(box?.[1]), Number(box?.[2])];
}

/** Per font name of the page: glyph code in hex to letter, from the font's ToUnicode table. */
function fontsOf(objects: PdfObjects, page: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const resources = objects.get(refIn(page, 'Resources'))?.dictionary ?? '';
  return new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => {
      const table =
        objects.get(refIn(objects.get(Number(font))?.dictionary ?? '', 'ToUnicode'))?.stream ?? '';
      return [name, lettersOf(table)];
    }),
  );
}

function lettersOf(toUnicode: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '0', list = ''] of toUnicode.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/g)) {
    for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return letters;
}

/** The content in pieces: inside a tag with its id, inside decoration, or outside of both. */
function markedParts(contents: string): { tag: string | null; id: string | null; body: string }[] {
  const parts: { tag: string | null; id: string | null; body: string }[] = [];
  let end = 0;
  const marks = /\/(\w+) (?:<<\s*\/MCID (\d+)\s*>> BDC|BMC)([\s\S]*?)EMC/g;
  for (const mark of contents.matchAll(marks)) {
    parts.push({ tag: null, id: null, body: contents.slice(end, mark.index) });
    parts.push({ tag: mark[1] ?? null, id: mark[2] ?? null, body: mark[3] ?? '' });
    end = mark.index + mark[0].length;
  }
  parts.push({ tag: null, id: null, body: contents.slice(end) });
  return parts;
}

function textOf(body: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, glyphs] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name) font = fonts.get(name);
    for (const [, codes = ''] of (glyphs ?? '').matchAll(/<([0-9a-f]+)>/g)) {
      text += (codes.match(/.{4}/g) ?? []).map((code) => font?.get(code) ?? '\u{fffd}').join('');
    }
  }
  return text;
}

/** Elements in reading order, from the root of the structure down. */
function readElements(objects: PdfObjects, marked: ReadonlyMap<string, string>): ReadElement[] {
  const root = [...objects.values()].find(({ dictionary }) => /\/S \/Document/.test(dictionary));
  const walk = (dictionary: string): ReadElement[] => {
    const role = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '';
    const page = objects.get(refIn(dictionary, 'Pg'))?.dictionary ?? '';
    const kids = /\/K \[(.*?)\]/.exec(dictionary)?.[1] ?? '';
    const alt = /\/Alt \(([\s\S]*?)\)\n/.exec(dictionary)?.[1] ?? null;
    const children = [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) =>
      walk(objects.get(Number(id))?.dictionary ?? ''),
    );
    const contents = kids.replaceAll(/\d+ 0 R/g, '').match(/\d+/g) ?? [];
    const parts = contents.map((id) => marked.get(`${refIn(page, 'StructParents', '')} ${id}`) ?? '');
    return [{ role, text: plain(parts.join('')), alt: alt === null ? null : utf16(alt) }, ...children];
  };
  return walk(root?.dictionary ?? '');
}

/** Each drawn bar is `x y m`, then `x+n y l`; bars are one module high. */
function readQrRows(figure: string): string[] {
  const bars = [...figure.matchAll(/(\d+) (\d+) m\n(\d+) \2 l\n\3 \d+ l\n\1 \d+ l\nh\n(?!W)/g)].map((bar) =>
    bar.slice(1, 4).map(Number),
  );
  const count = Math.max(0, ...bars.map(([, , to = 0]) => to));
  const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => '.'));
  for (const [from = 0, y = 0, to = 0] of bars) rows[y]?.fill('#', from, to);
  return rows.map((row) => row.join(''));
}

/** Plain where every letter is one of ASCII. */
function utf16(latin1: string): string {
  const bytes = Buffer.from(latin1.replace(/\\([()\\])/g, '$1'), 'latin1');
  if (!bytes.subarray(0, 2).equals(BYTE_ORDER_MARK)) return bytes.toString('latin1');
  return bytes.subarray(2).swap16().toString('utf16le');
}

const BYTE_ORDER_MARK = Buffer.from([0xfe, 0xff]);

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
