import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { useUi } from '#renderer/app/uiStore.ts';

/** A receipt while the request stands; that it is withdrawn or void, once it does not. */
export type Paper = 'receipt' | 'confirmation';

const PAPERS = {
  receipt: { pdf: 'request.receiptPdf', copyKey: 'request.view.printedCopy' },
  confirmation: { pdf: 'request.confirmationPdf', copyKey: 'request.view.printedConfirmationCopy' },
} as const;

/** Records that a paper is given and prints it; from the second on it says that it is a copy. */
export function usePrintPaper(requestId: string, paper: Paper) {
  const { t } = useTranslation();
  const { client } = useApi();
  const issueReceipt = useCommand('request.issueReceipt');
  const issueConfirmation = useCommand('request.issueConfirmation');
  const issue = paper === 'receipt' ? issueReceipt : issueConfirmation;
  const [isPrinting, setPrinting] = useState(false);
  const showNotice = useUi((state) => state.showNotice);

  async function print(language: ClientLanguage): Promise<void> {
    const issued = await issue.run({ requestId, language });
    if (!issued.ok) {
      showNotice({ text: errorText(issued.error), tone: 'error' });
      return;
    }
    const { copy } = issued.value;
    const { pdf, copyKey } = PAPERS[paper];
    setPrinting(true);
    try {
      await printFile(await client.query(pdf, { requestId, language, copy }));
      if (copy > 1) showNotice({ text: t(copyKey, { number: copy }), tone: 'done' });
    } catch (problem) {
      const error = problem instanceof ApiFailure ? problem.error : HOST_LOST;
      showNotice({ text: errorText(error), tone: 'error' });
    } finally {
      setPrinting(false);
    }
  }

  return { print, isBusy: isPrinting || issue.isPending };
}
