import { describe, expect, it } from 'vitest';
import { chooseWalks, walksOfThisRun } from './walks.ts';

const OTHERS = Array.from({ length: 21 }, (_, index) => `walk${index}`);
const ALL = ['badInput', ...OTHERS, 'visit'];

describe('the walks in a browser of one run', () => {
  it('are those of the main job and a third of the others, the same with the same seed', () => {
    const chosen = chooseWalks(ALL, 'c0ffee');
    expect(chosen).toEqual(expect.arrayContaining(['badInput', 'visit']));
    expect(chosen).toHaveLength(2 + 7);
    expect(chooseWalks([...ALL].reverse(), 'c0ffee')).toEqual(chosen);
  });

  it('come all to their turn within some commits', () => {
    const walked = Array.from({ length: 24 }, (_, seed) => chooseWalks(ALL, String(seed))).flat();
    expect(OTHERS.filter((name) => !walked.includes(name))).toEqual([]);
  });

  it('are files that are there, each one of the main job among them', () => {
    const { files, seed, outOf } = walksOfThisRun();
    expect(seed).not.toBe('');
    expect(files.length).toBeLessThan(outOf);
    for (const name of ['visit', 'badInput', 'anotherMachine', 'commonActs', 'guard'])
      expect(files).toContain(`tests/e2e/${name}.spec.ts`);
  });
});
