import { usePrint } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { ActiveDraft } from './useActiveDraft.ts';

/** The form on paper, as far as it is filled in: to sign with a pen, or to take home. */
export function usePrintForm({ draft, flush }: ActiveDraft): Command {
  const { print, isBusy } = usePrint();
  return {
    id: 'counter.print',
    labelKey: 'request.form.print',
    async run() {
      if (!draft || isBusy) return;
      await flush();
      await print((client) => client.query('request.formPdf', { draftId: draft.draftId }));
    },
  };
}
