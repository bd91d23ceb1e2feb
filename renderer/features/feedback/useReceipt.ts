import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { tellError, usePrint } from '#renderer/app/usePrint.ts';

/** Records that the client gets the receipt, then prints it (CMP-06). */
export function useReceipt() {
  const issue = useCommand('feedback.issueReceipt');
  const printing = usePrint();

  async function printReceipt(feedbackId: string, language: ClientLanguage): Promise<void> {
    const issued = await issue.run({ feedbackId, language });
    if (!issued.ok) return tellError(issued.error);
    const { copy } = issued.value;
    await printing.print((client) => client.query('feedback.receiptPdf', { feedbackId, language, copy }));
  }

  return { printReceipt, isBusy: issue.isPending || printing.isBusy };
}
