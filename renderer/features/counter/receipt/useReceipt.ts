import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { saveFile } from '#renderer/app/saveFile.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { ApiFailure } from '#renderer/api/client.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { useAct } from '../useAct.ts';

const PAPERS = {
  receipt: {
    pdf: 'request.receiptPdf',
    printKey: 'request.receipt.print',
    saveKey: 'request.receipt.save',
  },
  confirmation: {
    pdf: 'request.confirmationPdf',
    printKey: 'work.onTheSpot.print',
    saveKey: 'work.onTheSpot.save',
  },
} as const;

/** Each paper that leaves the counter is recorded first: the second and later ones say that they are copies. */
export function useReceipt(requestId: string, language: ClientLanguage, paper: keyof typeof PAPERS) {
  const { t } = useTranslation();
  const { client } = useApi();
  const issueReceipt = useAct('request.issueReceipt');
  const issueConfirmation = useAct('request.issueConfirmation');
  const issue = paper === 'receipt' ? issueReceipt : issueConfirmation;
  const { pdf, printKey, saveKey } = PAPERS[paper];
  const [isPending, setIsPending] = useState(false);
  async function give(handOut: typeof printFile): Promise<void> {
    setIsPending(true);
    try {
      const issued = await issue.run({ requestId, language });
      if (!issued) return;
      const file = await client.query(pdf, { requestId, language, copy: issued.copy });
      await handOut(file);
    } catch (error) {
      const text = error instanceof ApiFailure ? errorText(error.error) : t('request.receipt.failed');
      useUi.getState().showNotice({ text, tone: 'error' });
    } finally {
      setIsPending(false);
    }
  }
  const print: Command = {
    id: 'counter.print',
    labelKey: 'request.receipt.print',
    label: t(printKey),
    run: () => give(printFile),
  };
  const save: Command = {
    id: 'counter.saveReceipt',
    labelKey: 'request.receipt.save',
    label: t(saveKey),
    run: () => give(saveFile),
  };
  return { print, save, isPending };
}
