import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { show } from '#renderer/testing/show.tsx';
import { ActDialog } from './ActDialog.tsx';

afterEach(cleanup);

it('an act is done once, however often its key is pressed before the office has answered', async () => {
  const around = { onRefused: vi.fn(), onOutOfDate: vi.fn(), onFailed: vi.fn(), isCovered: () => false };
  const answers: ((outcome: { readonly ok: boolean }) => void)[] = [];
  const act = vi.fn(() => new Promise<{ readonly ok: boolean }>((resolve) => answers.push(resolve)));
  const close = vi.fn();
  show(
    <CommandsProvider registry={createCommandRegistry('browser', around)}>
      <ActDialog
        title="Kopijas"
        labelKey="payment.act.save"
        backKey="ui.close"
        sending={{ isPending: false, error: null }}
        act={act}
        onClose={close}
      >
        <p />
      </ActDialog>
    </CommandsProvider>,
  );
  await screen.findByRole('alertdialog');
  await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
  expect(act).toHaveBeenCalledOnce();
  // What was refused can be tried again.
  answers[0]?.({ ok: false });
  await Promise.resolve();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(act).toHaveBeenCalledTimes(2);
  expect(close).not.toHaveBeenCalled();
  answers[1]?.({ ok: true });
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});
