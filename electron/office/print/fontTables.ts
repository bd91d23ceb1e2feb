import fs from 'node:fs';
import { createRequire } from 'node:module';

/** Where letters stand beside each other, and which take the place of others. */
const TABLES: readonly string[] = ['GPOS', 'GSUB', 'GDEF', 'cmap'];

type Table = { readonly tag: string };
type Font = { readonly postscriptName: string; readonly _tables: Record<string, unknown> };
type Fontkit = { create(bytes: Buffer): Font & { readonly GPOS: unknown; readonly head: unknown } };

/**
 * Each paper opens its fonts anew, and reading these tables again took three quarters of the time of every paper. They
 * never change, so those of the first one serve all. The wrapped method is fontkit's own: the lock file pins its version,
 * and a test looks whether tables are kept.
 */
export function keepFontTables(anyFont: string): void {
  const methods = Object.getPrototypeOf(fontkit().create(fs.readFileSync(anyFont))) as {
    _getTable(this: Font, table: Table): unknown;
  };
  const read = methods._getTable;
  const kept = new Map<string, unknown>();

  methods._getTable = function (table) {
    if (table.tag in this._tables || !TABLES.includes(table.tag)) return read.call(this, table);
    const name = `${this.postscriptName} ${table.tag}`;
    if (!kept.has(name)) kept.set(name, read.call(this, table));
    return (this._tables[table.tag] = kept.get(name));
  };
}

/** The very one that pdfmake's writer uses. */
export function fontkit(): Fontkit {
  const fromHere = createRequire(import.meta.url);
  const fromPdfmake = createRequire(fromHere.resolve('pdfmake'));
  const fromPdfkit = createRequire(fromPdfmake.resolve('pdfkit'));
  return fromPdfkit('fontkit') as Fontkit;
}
