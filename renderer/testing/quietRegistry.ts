import { vi } from 'vitest';
import { createCommandRegistry } from '#renderer/commands/registry.ts';

/** Keys and buttons of a browser in which nothing stands over the screen and nothing is waited for. */
export function quietRegistry() {
  return createCommandRegistry('browser', {
    isAnswerAwaited: () => false,
    isCovered: () => false,
    onRefused: vi.fn(),
    onOutOfDate: vi.fn(),
    onFailed: vi.fn(),
  });
}
