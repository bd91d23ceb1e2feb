import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from '#renderer/ui/Button.tsx';
import { isOffered, labelOf, reasonNot, type Command } from './command.ts';
import { useCommandRegistry, useKeyLabel } from './CommandsProvider.tsx';

type CommandButtonProps = Pick<
  ButtonProps,
  'look' | 'size' | 'icon' | 'isWide' | 'isBusy' | 'reasonPlace'
> & { readonly command: Command };

/** A command as a button: its words, its key, and the reason when it is not possible now. */
export function CommandButton({ command, ...look }: CommandButtonProps) {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  const keys = useKeyLabel(command.id);
  if (!isOffered(command)) return null;
  return (
    <Button {...look} keys={keys} whyNot={reasonNot(command)} onPress={() => registry.run(command)}>
      {labelOf(command, t)}
    </Button>
  );
}
