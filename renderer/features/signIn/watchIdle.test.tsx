import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchIdle } from './watchIdle.ts';

const MINUTE = 60_000;
let end: () => void;
const onIdle = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onIdle.mockClear();
  end = watchIdle(window, 5 * MINUTE, onIdle);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

it('locks after the minutes without input, once', () => {
  vi.advanceTimersByTime(5 * MINUTE - 1);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10 * MINUTE);
  expect(onIdle).toHaveBeenCalledOnce();
});

it('each key or movement starts the minutes anew', () => {
  vi.advanceTimersByTime(4 * MINUTE);
  window.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(4 * MINUTE);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1 * MINUTE);
  expect(onIdle).toHaveBeenCalledOnce();
});

it('locks at the first key after the computer slept', () => {
  vi.setSystemTime(Date.now() + 60 * MINUTE);
  window.dispatchEvent(new Event('keydown'));
  expect(onIdle).toHaveBeenCalledOnce();
});

it('ends with its screen', () => {
  end();
  vi.advanceTimersByTime(10 * MINUTE);
  expect(onIdle).not.toHaveBeenCalled();
});
