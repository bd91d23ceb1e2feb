import type { Feedback } from '../rows.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import type { Letter } from './letters.ts';

/** Letters to the client in the client's language; the one to an institution in Latvian. */
export function usePrintLetter({ feedbackId, language: ofClient }: Feedback) {
  const { print, isBusy } = usePrint();
  return {
    isBusy,
    print: (letter: Letter) =>
      print((client) => {
        const language = letter === 'forwarding' ? 'lv' : ofClient;
        return client.query('feedback.letterPdf', { feedbackId, letter, language });
      }),
  };
}
