import { describe, expect, it } from 'vitest';
import { createAutosave, type Timers } from './autosave.ts';

function setUp() {
  const saved: string[] = [];
  const due = new Set<() => void>();
  const timers: Timers = {
    after: (_ms, run) => {
      due.add(run);
      return () => due.delete(run);
    },
  };
  const answers: (() => void)[] = [];
  const autosave = createAutosave<string>(
    (body) => {
      saved.push(body);
      return new Promise((resolve) => answers.push(resolve));
    },
    400,
    timers,
  );
  const passTime = () => {
    for (const run of [...due]) {
      due.delete(run);
      run();
    }
  };
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { saved, autosave, passTime, settle, answer: () => answers.shift()?.(), timersLeft: () => due.size };
}

describe('autosave of a draft', () => {
  it('saves only the newest of a run of changes', () => {
    const { saved, autosave, passTime } = setUp();
    autosave.change('B');
    autosave.change('B 4471');
    expect(saved).toEqual([]);
    passTime();
    expect(saved).toEqual(['B 4471']);
  });

  it('never has two saves under way', async () => {
    const { saved, autosave, passTime, settle, answer } = setUp();
    autosave.change('first');
    passTime();
    autosave.change('second');
    passTime();
    await settle();
    expect(saved).toEqual(['first']);
    answer();
    await settle();
    expect(saved).toEqual(['first', 'second']);
  });

  it('flushes without waiting for the pause and ends when all is saved', async () => {
    const { saved, autosave, settle, answer, timersLeft } = setUp();
    let isDone = false;
    autosave.change('last');
    void autosave.flush().then(() => (isDone = true));
    await settle();
    expect(saved).toEqual(['last']);
    expect(timersLeft()).toBe(0);
    expect(isDone).toBe(false);
    answer();
    await settle();
    expect(isDone).toBe(true);
  });
});
