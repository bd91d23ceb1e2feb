import { describe, expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts';

describe('what is said of failed tests at the end of a run', () => {
  it('names file and test, and how the message begins', () => {
    const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    const assertionResults = [
      { status: 'passed', fullName: 'good', failureMessages: [] },
      {
        status: 'failed',
        fullName: 'a ticket is given once',
        failureMessages: [`\u001b[31m${long}\u001b[39m`],
      },
    ];
    const [failure, ...others] = failuresOfVitest({
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }],
    });
    expect(others).toEqual([]);
    expect(failure).toMatch(/^✗ a\.test\.ts › a ticket is given once\n {4}line 0\n/);
    expect(failure).not.toContain('line 39');
  });

  it('says which file could not be loaded', () => {
    const testResults = [
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ];
    expect(failuresOfVitest({ testResults })).toEqual(['✗ b.test.ts › not loaded\n    no such module']);
  });

  it('finds those of the browser in groups within groups, and what failed outside any test', () => {
    const failed = {
      title: 'a visit',
      ok: false,
      tests: [{ results: [{ error: { message: 'too late' } }] }],
    };
    const passed = { title: 'a rating', ok: true, tests: [{ results: [{}] }] };
    const inner = { file: 'c.spec.ts', specs: [failed, passed] };
    const report = {
      suites: [{ file: 'c.spec.ts', specs: [], suites: [inner] }],
      errors: [{ message: 'syntax error' }],
    };
    expect(failuresOfPlaywright(report)).toEqual([
      '✗ c.spec.ts › a visit\n    too late',
      '✗ browser tests › outside any test\n    syntax error',
    ]);
  });
});
