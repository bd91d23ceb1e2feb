import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyLook, shownLook } from './look.ts';

const root = document.documentElement;

function runBeforeFirstPaint() {
  delete root.dataset['theme'];
  const script = readFileSync(join(import.meta.dirname, '../public/look.js'), 'utf8');
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- it is not a module
  new Function(script)();
}

beforeEach(() => {
  localStorage.clear();
});

describe('look', () => {
  it('chosen once is there before the first paint of the next start', () => {
    const look = { theme: 'contrast', density: 'roomy', language: 'en' } as const;
    applyLook(look, root, localStorage);
    runBeforeFirstPaint();
    expect(shownLook(root)).toEqual(look);
  });

  it('is light, dense and Latvian when nothing is known', () => {
    localStorage.setItem('lodzins.look', '{broken');
    runBeforeFirstPaint();
    expect(shownLook(root)).toEqual({ theme: 'light', density: 'dense', language: 'lv' });
  });
});
