/** Longest that the office takes. */
const MOST_CHARACTERS = 60_000;

/**
 * Strokes of a drawing as one SVG path. A tap of the pen is drawn as a circle and becomes a short line; a tenth of a
 * pixel is more than a pen can aim at.
 */
export function pathDataOf(svg: string): string {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const strokes = [...drawing.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  const dots = [...drawing.querySelectorAll('circle')].map((dot) => {
    const x = Number(dot.getAttribute('cx'));
    const y = Number(dot.getAttribute('cy'));
    return `M ${x},${y} L ${x + 1},${y}`;
  });
  const whole = [...strokes, ...dots].join(' ');
  const rounded = whole.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  // A very long drawing loses its last strokes rather than the whole.
  if (rounded.length <= MOST_CHARACTERS) return rounded;
  return rounded.slice(0, rounded.lastIndexOf('M', MOST_CHARACTERS)).trim();
}
