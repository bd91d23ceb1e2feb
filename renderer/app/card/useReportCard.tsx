import { useState, type ReactNode } from 'react';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ReportCardDialog } from './ReportCardDialog.tsx';

type Reporting = { readonly command: Command; readonly dialog: ReactNode };

/** An error on the card that is shown, told where it is seen (SYS-01). */
export function useReportCard(act: Pick<Command, 'id' | 'labelKey'>, serviceId: string | null): Reporting {
  const [reported, setReported] = useState<string | null>(null);
  const command: Command = {
    ...act,
    when: () => serviceId !== null,
    run: () => setReported(serviceId),
  };
  useCommands([command]);
  const dialog = reported !== null && (
    <ReportCardDialog serviceId={reported} onClose={() => setReported(null)} />
  );
  return { command, dialog };
}
