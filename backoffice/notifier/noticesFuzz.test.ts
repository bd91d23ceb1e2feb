import { describe, expect, it, vi } from 'vitest';
import { randomNumbers } from '#shared/lib/random.ts';
import { HOUR_MS, MINUTE_MS, noticeWorld } from '../testing/noticeWorld.ts';
import { NOW } from '../testing/testBackoffice.ts';

const world = noticeWorld();
const { begin, act, said, settled, sent, clock } = world;
const ENDED = ['delivered', 'failed'];

describe('a notifier on its bad days', () => {
  it.each([1, 2, 3, Date.now()])('tells each client once, or somebody calls (seed %i)', async (seed) => {
    const random = randomNumbers(seed);
    const chance = (share: number) => random() < share;
    const { behaviour } = world.sandbox;
    const all = [];
    for (let n = 0; n < 4; n++) all.push(await begin(chance(0.5) ? 'sms' : 'email'));
    for (const { requestId } of all) await act(requestId);
    for (let step = 1; step <= 12; step++) {
      behaviour.isInMaintenance = chance(0.3);
      behaviour.refuses = chance(0.1);
      behaviour.losesAnswers = chance(0.4) ? 2 : 0;
      behaviour.perMinute = chance(0.2) ? 0 : 600;
      behaviour.stepMs = chance(0.3) ? 5 * MINUTE_MS : 0;
      clock.now = NOW + step * HOUR_MS;
      if (chance(0.2)) await world.restart();
      for (const { requestId } of all) await settled(requestId);
    }
    Object.assign(behaviour, { isInMaintenance: false, refuses: false, losesAnswers: 0, stepMs: 0 });
    Object.assign(behaviour, { perMinute: 600 });
    for (let step = 1; step <= 3; step++) {
      clock.now = NOW + (24 + step) * HOUR_MS;
      for (const { requestId } of all) await settled(requestId);
    }
    for (const { requestId, registerNumber } of all) {
      const { statuses, tasks } = await said(requestId);
      const messages = sent(registerNumber);
      expect(messages.length, `seed ${seed}`).toBeLessThanOrEqual(1);
      expect(ENDED, `seed ${seed}: ${statuses.join(' ')}`).toContain(statuses.at(-1));
      expect(new Set(statuses).size, `seed ${seed}: ${statuses.join(' ')}`).toBe(statuses.length);
      expect(tasks.length, `seed ${seed}`).toBe(statuses.at(-1) === 'failed' ? 1 : 0);
    }
  });
});

describe('a back-office that ends between message and answer', () => {
  it('asks about it when it is back, and sends nothing twice', async () => {
    const { requestId, registerNumber } = await begin('sms');
    // The message is out, the answer never comes, and the process is gone.
    const hanging = Promise.withResolvers<never>();
    let sends = 0;
    world.notifyBy((usual) => ({
      ...usual,
      async send(message) {
        await usual.send(message);
        sends += 1;
        return hanging.promise;
      },
    }));
    await act(requestId);
    await vi.waitFor(() => expect(sends).toBe(1), { timeout: 10_000 });
    hanging.reject(new Error('the process ended'));
    await world.restart();
    expect((await said(requestId)).statuses).toEqual(['waiting']);
    clock.now = NOW + HOUR_MS;
    await world.ended(requestId, 'delivered');
    expect(sent(registerNumber)).toHaveLength(1);
    // It did not rely on the notifier to notice a repeat.
    expect(sends).toBe(1);
  });
});
