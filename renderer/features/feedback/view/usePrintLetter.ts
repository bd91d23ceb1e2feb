import type { Feedback } from '../rows.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { tellError, usePrint } from '#renderer/app/usePrint.ts';
import type { Letter } from './letters.ts';

/** Letters to the client in the client's language; the one to an institution in Latvian. A repeat says COPY. */
export function usePrintLetter({ feedbackId, language: ofClient }: Feedback) {
  const issueLetter = useCommand('feedback.issueLetter');
  const { print, isBusy } = usePrint();
  return {
    isBusy: isBusy || issueLetter.isPending,
    print: async (letter: Letter): Promise<void> => {
      const language = letter === 'forwarding' ? 'lv' : ofClient;
      const issued = await issueLetter.run({ feedbackId, letter, language });
      if (!issued.ok) return tellError(issued.error);
      const { copy } = issued.value;
      await print((client) => client.query('feedback.letterPdf', { feedbackId, letter, language, copy }));
    },
  };
}
