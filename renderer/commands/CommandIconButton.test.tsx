import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { quietRegistry } from '#renderer/testing/quietRegistry.ts';
import { CommandIconButton } from './CommandIconButton.tsx';
import { CommandsProvider } from './CommandsProvider.tsx';

it('tells its key with its words, and does what the key does', async () => {
  const run = vi.fn();
  const registry = quietRegistry();
  show(
    <CommandsProvider registry={registry}>
      <CommandIconButton
        icon="chevronLeft"
        command={{ id: 'visits.previous', labelKey: 'visits.day.previous', run }}
      />
    </CommandsProvider>,
  );
  await userEvent.tab();
  expect((await screen.findByRole('tooltip')).textContent).toContain('F6');
  await userEvent.keyboard('{Enter}');
  expect(run).toHaveBeenCalledOnce();
});
