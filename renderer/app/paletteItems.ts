import type { TFunction } from 'i18next';
import type { Command } from '#renderer/commands/command.ts';
import { labelOf, reasonNot } from '#renderer/commands/command.ts';
import { keyLabel, keyOf } from '#renderer/commands/keyTables.ts';
import type { CommandRegistry } from '#renderer/commands/registry.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { fold, matches } from './fold.ts';
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
  // An act that has two keys, such as the primary one, is offered once.
  const seen = new Set<string | Command['run']>(['app.palette']);
  return registry
    .offered()
    .filter((command) => isNew(seen, command) && matches(labelOf(command, t), text))
    .map((command) => {
      const reason = reasonNot(command);
      const key = keyOf(command.id, registry.host);
      return {
        id: `command ${command.id}`,
        text: labelOf(command, t),
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

/** Places called by their name, unless an act is called so too and the name is not whole. */
export function namedPlaces(
  places: readonly PaletteItem[],
  acts: readonly PaletteItem[],
  text: string,
): readonly PaletteItem[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const isCalledSo = (item: PaletteItem) => fold(item.text).startsWith(wanted);
  const isAct = acts.some(isCalledSo);
  return places.filter((place) => isCalledSo(place) && (!isAct || fold(place.text) === wanted));
}

function isNew(seen: Set<string | Command['run']>, { id, run }: Command): boolean {
  if (seen.has(id) || seen.has(run)) return false;
  seen.add(id).add(run);
  return true;
}
