/** A page in a PDF of ours, whose page objects are not compressed; the list of all is of the type `Pages`. */
const PAGE = /\/Type\s*\/Page\b/g;

export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(PAGE)?.length ?? 0;
}
