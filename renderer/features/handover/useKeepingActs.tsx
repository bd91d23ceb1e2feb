import { useState, type ReactNode } from 'react';
import { useNotify } from '#renderer/app/notice/useNotify.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { PlaceDialog } from '#renderer/app/keeping/PlaceDialog.tsx';
import { SendBackDialog } from '#renderer/app/keeping/SendBackDialog.tsx';
import { SendDialog } from '#renderer/app/keeping/SendDialog.tsx';
import { TellDialog } from '#renderer/app/keeping/TellDialog.tsx';
import type { BoardRow } from './board.ts';

const DIALOGS = { place: PlaceDialog, tell: TellDialog, send: SendDialog, sendBack: SendBackDialog } as const;
type Act = keyof typeof DIALOGS;

/** What can be done about a result while its client is not here. */
export function useKeepingActs(row: BoardRow): { acts: readonly Command[]; dialog: ReactNode } {
  const [open, setOpen] = useState<Act | null>(null);
  const notify: Command = { ...useNotify(row, null), id: 'handover.notify' };
  const acts: readonly Command[] = [
    { id: 'handover.place', labelKey: 'keeping.place.act', run: () => setOpen('place') },
    { id: 'handover.tell', labelKey: 'keeping.tell.act', run: () => setOpen('tell') },
    notify,
    { id: 'handover.send', labelKey: 'keeping.send.act', run: () => setOpen('send') },
    { id: 'handover.sendBack', labelKey: 'keeping.sendBack.act', run: () => setOpen('sendBack') },
  ];
  useCommands(acts);
  const Dialog = open && DIALOGS[open];
  return { acts, dialog: Dialog && <Dialog result={row} onClose={() => setOpen(null)} /> };
}
