import { Worker } from 'node:worker_threads';

/**
 * Kills this process with SIGKILL at a random point inside a phase, from a second thread, so that the kill
 * lands in the middle of a synchronous call of the database too.
 */
export type PhaseKiller = {
  /** What runs between `enter` and `leave` may be the last thing this process does. */
  enter(): void;
  leave(): void;
};

const INSIDE = 1;
const OUTSIDE = 0;

/** Waits up to `longestMicroseconds` after the phase begins; a phase that is over by then is left alone. */
export function createPhaseKiller(longestMicroseconds: number): PhaseKiller {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(KILLER, { eval: true, workerData: { state, longestMicroseconds } });
  worker.unref();
  return {
    enter() {
      Atomics.store(state, 0, INSIDE);
      Atomics.notify(state, 0);
    },
    leave() {
      Atomics.store(state, 0, OUTSIDE);
      Atomics.notify(state, 0);
    },
  };
}

const KILLER = `
  const { workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const { state, longestMicroseconds } = workerData;
  for (;;) {
    Atomics.wait(state, 0, ${OUTSIDE});
    const until = process.hrtime.bigint() + BigInt(Math.floor(Math.random() * longestMicroseconds)) * 1000n;
    while (process.hrtime.bigint() < until);
    if (Atomics.load(state, 0) === ${INSIDE}) {
      writeSync(1, 'killed inside\\n');
      process.kill(process.pid, 'SIGKILL');
    }
    Atomics.wait(state, 0, ${INSIDE});
  }
`;
