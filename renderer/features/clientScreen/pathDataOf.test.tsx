import { describe, expect, it } from 'vitest';
import { pathDataOf } from './pathDataOf.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`;

describe('path data of a signature', () => {
  it('joins the strokes and rounds them', () => {
    const drawing = svg(
      '<path d="M 1.234,2.345 C 3.456,4.567 5,6 7.891,8" stroke-width="1.2"/><path d="M 1,1 L 2,2" stroke-width="2"/>',
    );
    expect(pathDataOf(drawing)).toBe('M 1.2,2.3 C 3.5,4.6 5,6 7.9,8 M 1,1 L 2,2');
  });

  it('keeps a tap of the pen', () => {
    expect(pathDataOf(svg('<circle r="1.5" cx="4" cy="5" fill="black"/>'))).toBe('M 4,5 L 5,5');
  });

  it('stays within what the office takes, at the end of a stroke', () => {
    const long = pathDataOf(svg('<path d="M 1.111,1.111 L 2.222,2.222" />'.repeat(4000)));
    expect(long.length).toBeLessThanOrEqual(60_000);
    expect(long).toMatch(/2\.2$/);
  });
});
