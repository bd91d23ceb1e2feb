import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import type { ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { ContactItem } from './contacts.ts';

export type Finish = {
  readonly outcome: ContactOutcome;
  readonly setOutcome: (outcome: ContactOutcome) => void;
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly save: Command;
  readonly isBusy: boolean;
  readonly error: ApiError | null;
};

/** Called back or answered: it ends, and can be opened again for ten seconds. */
export function useFinish({ visitId, ticket, channel }: ContactItem, onDone: () => void): Finish {
  const { t } = useTranslation();
  const close = useCommand('contact.close');
  const undo = useCommand('visit.undo');
  const [outcome, setOutcome] = useState<ContactOutcome>('consultation');
  const [note, setNote] = useState('');
  const save: Command = {
    id: 'contacts.primary',
    labelKey: channel === 'phone' ? 'contact.act.calledBack' : 'contact.act.answered',
    async run() {
      const done = await close.run({ visitId, outcome, note });
      if (!done.ok) return;
      useUi.getState().showUndo({
        text: t('contact.log.done', { ticket }),
        until: Date.now() + UNDO_WINDOW_MS,
        undo: () => void undo.run({ visitId }),
      });
      onDone();
    },
  };
  return { outcome, setOutcome, note, setNote, save, isBusy: close.isPending, error: close.error };
}
