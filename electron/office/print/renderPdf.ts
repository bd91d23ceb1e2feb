import pdfmake from 'pdfmake';
import { FONT_FAMILY, FONT_FILES } from '#electron/office/print/fonts.ts';
import { writeStructureOfTaggedPdfs } from '#electron/office/print/structure.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

type Definition = Parameters<typeof pdfmake.createPdf>[0];
type Page = Pick<Definition, 'content' | 'footer' | 'pageMargins' | 'pageSize'>;

pdfmake.setFonts({ [FONT_FAMILY]: { ...FONT_FILES } });
// Nothing that a form or a catalogue carries may make the writer open a file or an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values<string>(FONT_FILES).includes(path));
writeStructureOfTaggedPdfs();

export const INK = '#16212B';
export const QUIET = '#4F5B66';
export const ACCENT = '#0B6E75';
export const HAIRLINE = '#C9D1D8';
/** In points; pages have three sizes of running text at most. */
export const BODY_SIZE = 9.5;

/** A PDF whose letters can be read back and whose structure a screen reader follows. */
export async function renderPdf(page: Page, title: string, language: ClientLanguage): Promise<Buffer> {
  return pdfmake
    .createPdf({
      ...page,
      info: { title, creator: 'Lodziņš', producer: 'Lodziņš' },
      language,
      displayTitle: true,
      tagged: true,
      version: '1.7',
      defaultStyle: { font: FONT_FAMILY, fontSize: BODY_SIZE, color: INK, lineHeight: 1.05 },
    })
    .getBuffer();
}
