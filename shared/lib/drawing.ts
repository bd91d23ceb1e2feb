const MARGIN = 4;

/** What a pen draws: letters of strokes and their numbers. Anything else would be read as something else in a picture. */
export function isDrawing(path: string): boolean {
  return /^[MLHVCSQTAZ\d\s.,-]+$/i.test(path);
}

/** The view box that holds the drawing; its absolute coordinates come in pairs, letters of the path stand between them. */
export function viewBoxOf(path: string): string {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  if (numbers.length < 4) return '0 0 1 1';
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].join(' ');
}
