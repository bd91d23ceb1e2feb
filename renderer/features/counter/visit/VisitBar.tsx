import type { ReactNode } from 'react';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { useOpenVisit } from './VisitContext.ts';

type VisitBarProps = {
  readonly primary: Command;
  readonly isBusy?: boolean;
  /** Acts of this place, after those of the visit. */
  readonly own?: readonly Command[];
  readonly missing?: string | null;
  readonly saved?: ReactNode;
};

/** The foot of the middle column: the acts of the visit at the left, the next step at the right. */
export function VisitBar({ primary, isBusy = false, own = [], missing, saved }: VisitBarProps) {
  const { barCommands } = useOpenVisit();
  // The same act is not offered twice in one bar.
  const others = [...barCommands, ...own].filter(({ run }) => run !== primary.run);
  return (
    <ActionBar
      missing={missing}
      saved={saved}
      primary={<CommandButton command={primary} look="primary" isBusy={isBusy} />}
    >
      {others.map((command) => (
        <CommandButton key={command.id} command={command} look="quiet" reasonPlace="tooltip" />
      ))}
    </ActionBar>
  );
}
