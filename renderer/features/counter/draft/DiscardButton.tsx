import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useDiscard } from './useDiscard.ts';

/** Stands at the end of each step of a draft. */
export function DiscardButton() {
  return <CommandButton command={useDiscard()} look="quiet" size="small" icon="trash" />;
}
