import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError, usePrint } from '#renderer/app/usePrint.ts';

/** HND-02: the protocol of a handover, to be signed before it or for the client after it; a repeat says COPY. */
export function useProtocol() {
  const { t } = useTranslation();
  const issue = useCommand('handover.issueProtocol');
  const { print, isBusy } = usePrint();
  async function printProtocol(asked: InputOf<'handover.issueProtocol'>): Promise<void> {
    const issued = await issue.run(asked);
    if (!issued.ok) return tellError(issued.error);
    const { copy } = issued.value;
    await print((client) => client.query('handover.protocolPdf', { ...asked, copy }));
    if (copy === 1) return;
    useUi.getState().showNotice({ text: t('handover.protocol.printedCopy', { number: copy }), tone: 'done' });
  }
  return { print: printProtocol, isBusy: isBusy || issue.isPending };
}
