import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '#renderer/app/notice/useNotify.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { PlaceDialog } from '#renderer/app/keeping/PlaceDialog.tsx';
import { SendBackDialog } from '#renderer/app/keeping/SendBackDialog.tsx';
import { SendDialog } from '#renderer/app/keeping/SendDialog.tsx';
import { TellDialog } from '#renderer/app/keeping/TellDialog.tsx';
import type { BoardRow } from './board.ts';
import { useBringBack } from './useBringBack.ts';

const DIALOGS = { place: PlaceDialog, tell: TellDialog, send: SendDialog, sendBack: SendBackDialog } as const;
type Act = keyof typeof DIALOGS;

/** What can be done about a result while its client is not here. */
export function useKeepingActs(row: BoardRow): { acts: readonly Command[]; dialog: ReactNode } {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Act | null>(null);
  const notify: Command = { ...useNotify(row, null), id: 'handover.notify' };
  const bringBack = useBringBack(row);
  // Of another centre: on this bus it lies at no shelf, and only its centre sends it on.
  const isGuest = row.work.fromCentre !== null;
  const whyNot = () => (row.whyNotHere === null ? null : t('keeping.away.notHere'));
  const tell: Command = { id: 'handover.tell', labelKey: 'keeping.tell.act', run: () => setOpen('tell') };
  const place: Command = {
    id: 'handover.place',
    labelKey: 'keeping.place.act',
    run: () => setOpen('place'),
  };
  const atHome: readonly Command[] = [
    place,
    tell,
    notify,
    { id: 'handover.send', labelKey: 'keeping.send.act', whyNot, run: () => setOpen('send') },
    { id: 'handover.sendBack', labelKey: 'keeping.sendBack.act', whyNot, run: () => setOpen('sendBack') },
  ];
  const acts = isGuest
    ? [bringBack, { ...place, labelKey: 'keeping.place.otherStop' } as const, tell, notify]
    : atHome;
  useCommands(acts);
  const Dialog = open && DIALOGS[open];
  return { acts, dialog: Dialog && <Dialog result={row} onClose={() => setOpen(null)} /> };
}
