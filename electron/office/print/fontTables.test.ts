import fs from 'node:fs';
import { expect, it } from 'vitest';
import { FONT_FILES } from '#electron/office/print/fonts.ts';
import { fontkit, keepFontTables } from '#electron/office/print/fontTables.ts';

it('reads the large tables of a font once for all papers, each font its own', () => {
  keepFontTables(FONT_FILES.normal);
  const open = (file: string) => fontkit().create(fs.readFileSync(file));
  const [normal, again, bold] = [open(FONT_FILES.normal), open(FONT_FILES.normal), open(FONT_FILES.bold)];

  expect(normal.GPOS).toBeTypeOf('object');
  expect(again.GPOS).toBe(normal.GPOS);
  expect(bold.GPOS).not.toBe(normal.GPOS);
  // Small ones are each paper's own.
  expect(again.head).not.toBe(normal.head);
});
