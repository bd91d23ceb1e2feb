import { describe, expect, it } from 'vitest';
import { isDrawing, viewBoxOf } from '#shared/lib/drawing.ts';

describe('a drawing of a pen', () => {
  it('lies in a box of its own proportions with a little room around it', () => {
    expect(viewBoxOf('M 10,20 C 12.5,20 30,44 40,40 L -2,30')).toBe('-6 16 50 32');
    expect(viewBoxOf('')).toBe('0 0 1 1');
  });

  it('holds strokes and nothing that a picture could mean otherwise', () => {
    expect(isDrawing('M 1.2,2.3 C 3.5,4.6 5,6 7.9,8 M 1,1 L -2,2')).toBe(true);
    expect(isDrawing('M 1,1"/><image href="http://example.lv/"/>')).toBe(false);
    expect(isDrawing('')).toBe(false);
  });
});
