import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { isOffered, labelOf, reasonNot, type Command } from './command.ts';
import { useCommandRegistry, useKeyLabel } from './CommandsProvider.tsx';

type CommandIconButtonProps = { readonly command: Command; readonly icon: IconName };

/** A command where there is room for a sign alone: its words and its key are one hover or focus away. */
export function CommandIconButton({ command, icon }: CommandIconButtonProps) {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  const keys = useKeyLabel(command.id);
  if (!isOffered(command)) return null;
  return (
    <IconButton
      icon={icon}
      label={labelOf(command, t)}
      keys={keys}
      whyNot={reasonNot(command)}
      onPress={() => registry.run(command)}
    />
  );
}
