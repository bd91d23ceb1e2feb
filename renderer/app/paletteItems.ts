import type { TFunction } from 'i18next';
import type { Command } from '#renderer/commands/command.ts';
import { reasonNot } from '#renderer/commands/command.ts';
import { keyLabel, keyOf } from '#renderer/commands/keyTables.ts';
import type { CommandRegistry } from '#renderer/commands/registry.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { matches } from './fold.ts';
import { navigate } from './router.ts';
import type { Screen } from './screen.ts';

export type PaletteItem = {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly icon: IconName;
  readonly keys?: string | undefined;
  readonly run: () => void;
};

/** Acts that can be chosen from the palette; it does not offer to open itself. */
export function commandItems(registry: CommandRegistry, text: string, t: TFunction): PaletteItem[] {
  const seen = new Set<string>(['app.palette']);
  return registry
    .offered()
    .filter((command) => isNew(seen, command) && matches(t(command.labelKey), text))
    .map((command) => {
      const reason = reasonNot(command);
      const key = keyOf(command.id, registry.host);
      return {
        id: `command ${command.id}`,
        text: t(command.labelKey),
        note: reason === null ? undefined : t('app.palette.notNow', { why: reason }),
        icon: reason === null ? 'chevronRight' : 'notAllowed',
        keys: key === null ? undefined : keyLabel(key),
        run: () => registry.run(command),
      };
    });
}

export function screenItems(screens: readonly Screen[], text: string, t: TFunction): PaletteItem[] {
  return screens
    .filter((screen) => matches(t(screen.titleKey), text))
    .map((screen) => ({
      id: `screen ${screen.screenKey}`,
      text: t(screen.titleKey),
      icon: screen.icon,
      run: () => navigate(screen.path.split('/:')[0] ?? screen.path),
    }));
}

function isNew(seen: Set<string>, { id }: Command): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
