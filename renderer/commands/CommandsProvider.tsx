import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { MayCloseContext } from '#renderer/ui/closing.ts';
import type { Command } from './command.ts';
import { keyLabel, keyOf } from './keyTables.ts';
import { listenToKeys } from './listenToKeys.ts';
import type { CommandRegistry } from './registry.ts';

const RegistryContext = createContext<CommandRegistry | null>(null);

type CommandsProviderProps = { readonly registry: CommandRegistry; readonly children: ReactNode };

export function CommandsProvider({ registry, children }: CommandsProviderProps) {
  useEffect(() => listenToKeys(registry, window), [registry]);
  return (
    <RegistryContext value={registry}>
      <MayCloseContext value={registry.mayClose}>{children}</MayCloseContext>
    </RegistryContext>
  );
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('useCommandRegistry outside of CommandsProvider');
  return registry;
}

/** Offers these commands to keys and palette for as long as the component is shown. */
export function useCommands(commands: readonly Command[], { isInDialog = false } = {}): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  // Before anything is painted: whoever sees a screen or a window may press its keys.
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useLayoutEffect(() => registry.add({ commands: () => latest.current, isInDialog }), [registry, isInDialog]);
}

/** The key of a command in this host, as shown; undefined when it has none. */
export function useKeyLabel(commandId: string): string | undefined {
  const { host } = useCommandRegistry();
  const key = keyOf(commandId, host);
  return key === null ? undefined : keyLabel(key);
}
