import { create } from 'qrcode';
import type { Content } from 'pdfmake';
import { INK } from '#electron/office/print/look.ts';

/** A QR code as one path in a square of `size` modules; error correction M survives a fold or a stain. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { size: count, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const bars: string[] = [];
  for (let y = 0; y < count; y += 1) {
    for (let x = 0, run = 1; x < count; x += run, run = 1) {
      if (!data[y * count + x]) continue;
      // One bar for dark neighbours: separate squares show hairlines between them on screens.
      while (x + run < count && data[y * count + x + run]) run += 1;
      bars.push(`M${x} ${y}h${run}v1h-${run}z`);
    }
  }
  return { size: count, path: bars.join('') };
}

/**
 * The code as a vector picture, sharp on any printer.
 * @param size in points, without the quiet zone of four modules that the page around it must leave
 */
export function qrCode(text: string, size: number, alt: string): Content {
  const { size: count, path } = qrPath(text);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${count} ${count}">` +
    `<path fill="${INK}" d="${path}"/></svg>`;
  const picture = { svg, alt, width: size, height: size };
  return picture;
}
