import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { show } from '#renderer/testing/show.tsx';
import { ActDialog } from './ActDialog.tsx';

type Outcome = { readonly ok: boolean };

const close = vi.fn();
let answers: ((outcome: Outcome) => void)[] = [];
const act = vi.fn(() => new Promise<Outcome>((resolve) => answers.push(resolve)));

beforeEach(() => {
  answers = [];
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

function showWindow({ isAnswerAwaited = true } = {}) {
  const around = {
    onRefused: vi.fn(),
    onOutOfDate: vi.fn(),
    onFailed: vi.fn(),
    isAnswerAwaited: () => isAnswerAwaited,
    isCovered: () => false,
  };
  return show(
    <CommandsProvider registry={createCommandRegistry('browser', around)}>
      <ActDialog
        title="Kopijas"
        labelKey="payment.act.save"
        backKey="guided.back"
        sending={{ isPending: false, error: null }}
        act={act}
        onClose={close}
      >
        <p />
      </ActDialog>
    </CommandsProvider>,
  );
}

const pressAct = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

it('an act is done once, however often its key is pressed before the office has answered', async () => {
  showWindow();
  await screen.findByRole('alertdialog');
  await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
  expect(act).toHaveBeenCalledOnce();
  // What was refused can be tried again.
  answers[0]?.({ ok: false });
  await Promise.resolve();
  await pressAct();
  expect(act).toHaveBeenCalledTimes(2);
  expect(close).not.toHaveBeenCalled();
  answers[1]?.({ ok: true });
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});

it('the window of an act stays until its answer, so that a refusal is seen and what was typed is kept', async () => {
  showWindow();
  await screen.findByRole('alertdialog');
  await pressAct();
  await userEvent.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
  answers[0]?.({ ok: false });
  await vi.waitFor(async () => {
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });
});

it.each([
  ['Esc', () => userEvent.keyboard('{Escape}')],
  ['the way back', async () => userEvent.click(screen.getByRole('button', { name: 'Turpināt palīdzēt' }))],
])('who asks again with %s goes without the answer: the office may be out of reach', async (_, ask) => {
  showWindow();
  await screen.findByRole('alertdialog');
  await pressAct();
  await ask();
  expect(close).not.toHaveBeenCalled();
  await ask();
  expect(close).toHaveBeenCalledOnce();
});

it('a window that only prints is closed at once', async () => {
  showWindow({ isAnswerAwaited: false });
  await screen.findByRole('alertdialog');
  await pressAct();
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});

it('an answer to a window that was closed does not close what is open by then', async () => {
  const { unmount } = showWindow();
  await screen.findByRole('alertdialog');
  await pressAct();
  unmount();
  answers[0]?.({ ok: true });
  await Promise.resolve();
  await Promise.resolve();
  expect(close).not.toHaveBeenCalled();
});
