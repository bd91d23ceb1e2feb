import type pdfmake from 'pdfmake';
import type { Content, CustomTableLayout } from 'pdfmake';
import { HAIRLINE } from '#electron/office/print/look.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

type Definition = Parameters<typeof pdfmake.createPdf>[0];

/** A paper laid out but not drawn yet. It goes from thread to thread, so it holds no function. */
export type Drawing = Page & { readonly title: string; readonly language: ClientLanguage };

/** Measures are in points. */
export type Page = Required<Pick<Definition, 'pageSize' | 'pageMargins'>> & {
  readonly content: Content[];
  readonly foot?: Foot;
};

/** What stands at the foot of each page. */
export type Foot = {
  readonly note: string;
  /** Which page it is where there are several, with `{page}` and `{pages}` for the numbers. */
  readonly pageOf: string;
  readonly fontSize: number;
  readonly margin: [left: number, top: number, right: number, bottom: number];
};

const THIN_LINES_BETWEEN: CustomTableLayout = {
  hLineWidth: (line, node) => (line === 0 || line === node.table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => HAIRLINE,
  paddingLeft: () => 0,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** Rules are functions, which the content can only name. */
export const TABLE_LAYOUTS = {
  rows: { ...THIN_LINES_BETWEEN, paddingRight: () => 0 },
  columns: { ...THIN_LINES_BETWEEN, paddingRight: () => 6 },
  cutLines: { hLineColor: () => HAIRLINE, vLineColor: () => HAIRLINE },
} as const satisfies Record<string, CustomTableLayout>;

export type TableLayout = keyof typeof TABLE_LAYOUTS;
