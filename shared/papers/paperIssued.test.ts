import { describe, expect, it } from 'vitest';
import type { PaperVersion } from '#shared/papers/paper.ts';
import { printOf, withPrint, type PaperIssued, type Prints } from '#shared/papers/paperIssued.ts';

const wording = (number: number): PaperVersion => ({
  version: 1,
  wording: { number, revision: `r${number}` },
});
const lv = 'lv' as const;

describe('prints of a paper', () => {
  it('note the version in force, and a repeat is a copy in the version of the first', () => {
    const first = printOf({ language: lv, paper: wording(1) }, 0, undefined);
    expect(first).toEqual({ copy: 1, language: lv, paper: wording(1) });
    const known = withPrint(undefined, first);
    const second = printOf({ language: lv, paper: wording(2) }, known.copies, known.paper);
    expect(second).toEqual({ copy: 2, language: lv, paper: wording(1) });
    expect(withPrint(known, second)).toEqual({ copies: 2, paper: wording(1) });
  });

  it('from before versions were noted were of the first form, in the words of the program', () => {
    const old: PaperIssued = { copy: 1, language: lv };
    const known: Prints = withPrint(undefined, old);
    expect(known).toEqual({ copies: 1 });
    expect(printOf({ language: lv, paper: wording(4) }, known.copies, known.paper).paper).toEqual({
      version: 1,
    });
  });

  it('that two places made apart from each other carry one number, and the next one is the number after it', () => {
    const here = withPrint({ copies: 1, paper: wording(1) }, { copy: 2, language: lv, paper: wording(1) });
    expect(withPrint(here, { copy: 2, language: lv, paper: wording(1) }).copies).toBe(2);
  });
});
