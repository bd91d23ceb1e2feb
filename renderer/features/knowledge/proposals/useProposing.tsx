import { useState, type ReactNode } from 'react';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';

/** Anybody on the staff may say what could be done better (SYS-08). */
export function useProposing(): { readonly command: Command; readonly dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const command: Command = {
    id: 'knowledge.propose',
    labelKey: 'knowledge.proposal.act',
    run: () => setOpen(true),
  };
  useCommands([command]);
  return { command, dialog: isOpen && <ProposeDialog onClose={() => setOpen(false)} /> };
}
