import { describe, expect, it } from 'vitest';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { createDisplayWatch, type Beat } from '#electron/office/displayWatch.ts';

const START = Date.UTC(2026, 10, 12, 8, 41);
const ALL_HALLS: Beat = { displayId: 'd1', kind: 'display', hall: null };

function watchOf(known: readonly Beat[] = []) {
  const time = manualTimers(START);
  const told: number[] = [];
  const remembered: (readonly Beat[])[] = [];
  const watch = createDisplayWatch({
    now: time.now,
    timers: time.timers,
    known,
    remember: (displays) => remembered.push(displays),
    changed: () => told.push(time.now() - START),
  });
  return { time, told, remembered, watch };
}

describe('the greeter is warned of a display that has been silent for half a minute', () => {
  it('says nothing while it beats every ten seconds', () => {
    const { time, told, watch } = watchOf();
    for (let beat = 0; beat < 20; beat += 1) {
      watch.beat(ALL_HALLS);
      time.advance(10_000);
    }
    expect(watch.silent()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('says since when, at once and not before', () => {
    const { time, told, watch } = watchOf();
    watch.beat(ALL_HALLS);
    time.advance(29_999);
    expect(watch.silent()).toEqual([]);
    time.advance(1);
    expect(watch.silent()).toEqual([{ ...ALL_HALLS, since: START }]);
    expect(told).toEqual([30_000]);
  });

  it('takes the warning back when the display wakes up', () => {
    const { time, told, watch } = watchOf();
    watch.beat(ALL_HALLS);
    time.advance(60_000);
    watch.beat(ALL_HALLS);
    expect(watch.silent()).toEqual([]);
    expect(told).toEqual([30_000, 60_000]);
  });

  it('says whether it is a display or a ticket kiosk', () => {
    const { time, watch } = watchOf();
    watch.beat({ displayId: 'k1', kind: 'kiosk', hall: null });
    time.advance(30_000);
    expect(watch.silent()).toEqual([{ displayId: 'k1', kind: 'kiosk', hall: null, since: START }]);
  });

  it('forgets one that was switched off on purpose', () => {
    const { time, remembered, watch } = watchOf();
    watch.beat(ALL_HALLS);
    watch.beat({ displayId: 'd2', kind: 'display', hall: '2. zāle' });
    time.advance(30_000);
    watch.forget('d1');
    expect(watch.silent()).toEqual([{ displayId: 'd2', kind: 'display', hall: '2. zāle', since: START }]);
    expect(remembered.at(-1)).toEqual([{ displayId: 'd2', kind: 'display', hall: '2. zāle' }]);
  });

  it('still expects the displays of before when the office was started again', () => {
    const { time, watch } = watchOf([ALL_HALLS]);
    time.advance(30_000);
    expect(watch.silent()).toHaveLength(1);
  });
});
