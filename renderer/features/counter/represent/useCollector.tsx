import { useState, type ReactNode } from 'react';
import type { Command } from '#renderer/commands/command.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { CollectorDialog } from './CollectorDialog.tsx';

/** The client may name who else collects the result; whoever only represents a person passes nothing on. */
export function useCollector(requestId: string): { readonly act: Command; readonly dialog: ReactNode } {
  const { visit } = useOpenVisit();
  const [isOpen, setIsOpen] = useState(false);
  const act: Command = {
    id: 'counter.choice2',
    labelKey: 'clients.representative.collector.act',
    when: () =>
      visit.identityCheck !== null && (!visit.representative || visit.client?.kind === 'organisation'),
    run: () => setIsOpen(true),
  };
  return {
    act,
    dialog: isOpen && <CollectorDialog requestId={requestId} onClose={() => setIsOpen(false)} />,
  };
}
