import { describe, expect, it } from 'vitest';
import { add, countPlaywright, countsLine, countVitest, NONE, ONE_FAILED, withExitCode } from './counts.ts';

const assertions = (...statuses: string[]) => statuses.map((status) => ({ status }));

describe('counts of a test run', () => {
  it('end in one line of fixed words', () => {
    expect(countsLine({ passed: 12, failed: 1, skipped: 0 })).toBe('12 passed, 1 failed, 0 skipped');
  });

  it('add up over the files of a unit test report', () => {
    const testResults = [
      { status: 'passed', assertionResults: assertions('passed', 'passed', 'pending') },
      { status: 'failed', assertionResults: assertions('passed', 'failed', 'todo') },
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('count a file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual(ONE_FAILED);
  });

  it('count flaky browser tests and errors outside tests as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: ['syntax error'] })).toEqual({
      passed: 5,
      failed: 3,
      skipped: 2,
    });
  });

  it('never look green when the tool failed or found nothing', () => {
    const green = { passed: 4, failed: 0, skipped: 0 };
    expect(withExitCode(green, 1)).toEqual(add(green, ONE_FAILED));
    expect(withExitCode(NONE, 0)).toEqual(ONE_FAILED);
    expect(withExitCode(green, 0)).toEqual(green);
    expect(withExitCode({ ...green, failed: 2 }, 1).failed).toBe(2);
  });
});
