/** A paper as it goes to whoever asked for it, to be shown, printed or saved under that name. */
export function pdfFile(name: string, pdf: Buffer) {
  return { name, mediaType: 'application/pdf', base64: pdf.toString('base64') };
}
