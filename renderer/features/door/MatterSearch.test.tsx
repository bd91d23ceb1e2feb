import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { startTexts } from '#renderer/app/i18n.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { quietRegistry } from '#renderer/testing/quietRegistry.ts';
import { MatterSearch } from './MatterSearch.tsx';

startTexts('lv');

function search() {
  const acts = { onChoose: vi.fn(), onRead: vi.fn(), onOther: vi.fn() };
  const registry = quietRegistry();
  function Search() {
    const [text, setText] = useState('');
    return (
      <MatterSearch catalogue={catalogue} text={text} onTextChange={setText} inputRef={null} {...acts} />
    );
  }
  render(
    <CommandsProvider registry={registry}>
      <Search />
    </CommandsProvider>,
  );
  return acts;
}

it('finds what was typed with a slip of the finger', async () => {
  const { onChoose } = search();
  await userEvent.type(screen.getByRole('combobox'), 'slimibas lappa{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('vsaa-sickness-benefit');
});

it('offers another question below what is found, and alone where nothing is', async () => {
  const { onOther, onChoose, onRead } = search();
  await userEvent.type(screen.getByRole('combobox'), 'tualete{Enter}');
  expect(onOther).toHaveBeenCalledTimes(1);
  await userEvent.clear(screen.getByRole('combobox'));
  await userEvent.type(screen.getByRole('combobox'), 'pensija{ArrowUp}{Enter}');
  expect(onOther).toHaveBeenCalledTimes(2);
  expect(onChoose).not.toHaveBeenCalled();
  expect(onRead).not.toHaveBeenCalled();
});
