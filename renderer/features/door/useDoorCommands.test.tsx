import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { startTexts } from '#renderer/app/i18n.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { quietRegistry } from '#renderer/testing/quietRegistry.ts';
import { NEW_TRIAGE } from './triage.ts';
import { useDoorCommands } from './useDoorCommands.ts';

startTexts('lv');

it('says what is missing once one tries to give a number to a client whose matter nobody has chosen', async () => {
  const registry = quietRegistry();
  const nothing = () => undefined;
  const door: Parameters<typeof useDoorCommands>[0] = {
    state: NEW_TRIAGE,
    card: undefined,
    gaps: ['matter'],
    place: { current: null },
    // It is not asked for anything before there is a matter.
    issuing: {} as Parameters<typeof useDoorCommands>[0]['issuing'],
    act: nothing,
    startOver: nothing,
    browsing: [],
    showToday: nothing,
    showMore: nothing,
    showSlips: nothing,
  };
  const { result } = renderHook(() => useDoorCommands(door), {
    wrapper: ({ children }) => <CommandsProvider registry={registry}>{children}</CommandsProvider>,
  });
  expect(result.current.missingWords).toBeNull();
  await act(async () => result.current.primary.run());
  expect(result.current.missingWords).toBe('Vēl: kāpēc atnācis');
  await act(async () => result.current.startOver.run());
  expect(result.current.missingWords).toBeNull();
});
