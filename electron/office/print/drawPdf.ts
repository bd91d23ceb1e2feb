import pdfmake from 'pdfmake';
import { TABLE_LAYOUTS, type Drawing, type Foot } from '#electron/office/print/drawing.ts';
import { FONT_FAMILY, FONT_FILES } from '#electron/office/print/fonts.ts';
import { keepFontTables } from '#electron/office/print/fontTables.ts';
import { BODY_SIZE, INK, QUIET } from '#electron/office/print/look.ts';
import { writeStructureOfTaggedPdfs } from '#electron/office/print/structure.ts';

pdfmake.setFonts({ [FONT_FAMILY]: { ...FONT_FILES } });
pdfmake.setTableLayouts(TABLE_LAYOUTS);
// Nothing that a form or a catalogue carries may make the writer open a file or an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values<string>(FONT_FILES).includes(path));
writeStructureOfTaggedPdfs();
keepFontTables(FONT_FILES.normal);

/** A PDF whose letters can be read back and whose structure a screen reader follows. */
export async function drawPdf({ title, language, foot, ...page }: Drawing): Promise<Buffer> {
  return pdfmake
    .createPdf({
      ...page,
      ...(foot ? { footer: (number: number, count: number) => footer(foot, number, count) } : {}),
      info: { title, creator: 'Lodziņš', producer: 'Lodziņš' },
      language,
      displayTitle: true,
      tagged: true,
      version: '1.7',
      defaultStyle: { font: FONT_FAMILY, fontSize: BODY_SIZE, color: INK, lineHeight: 1.05 },
    })
    .getBuffer();
}

function footer({ note, pageOf, fontSize, margin }: Foot, page: number, pages: number) {
  const which = pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  return {
    columns: [{ text: note }, { text: pages > 1 ? which : '', alignment: 'right' as const }],
    fontSize,
    color: QUIET,
    margin,
  };
}
