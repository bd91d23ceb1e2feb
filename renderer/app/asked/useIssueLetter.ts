import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { tellError, usePrint } from '#renderer/app/usePrint.ts';

/** Records that the client is told on paper and prints it; from the second on it says that it is a copy. */
export function useIssueLetter(requestId: string, questionId: string) {
  const issueLetter = useCommand('request.issueLetter');
  const { print, isBusy } = usePrint();
  const issue = async (language: ClientLanguage): Promise<void> => {
    const issued = await issueLetter.run({ requestId, questionId, language });
    if (!issued.ok) return tellError(issued.error);
    const { copy } = issued.value;
    await print((client) => client.query('request.letterPdf', { requestId, questionId, language, copy }));
  };
  return { issue, isBusy: isBusy || issueLetter.isPending };
}
