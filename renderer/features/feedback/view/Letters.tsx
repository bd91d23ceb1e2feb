import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { Feedback } from '../rows.ts';
import { useReceipt } from '../useReceipt.ts';
import { LETTER_KEYS, lettersOf } from './letters.ts';
import { usePrintLetter } from './usePrintLetter.ts';

/** What can be printed: the receipt, and every letter that has something to say. */
export function Letters({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { feedbackId, language } = feedback;
  const letters = usePrintLetter(feedback);
  const { printReceipt, isBusy } = useReceipt();
  const receipt: Command = {
    id: 'feedback.print',
    labelKey: 'feedback.letters.receipt',
    run: () => printReceipt(feedbackId, language),
  };
  useCommands([receipt]);
  return (
    <>
      <Caption>{t('feedback.letters.title')}</Caption>
      <div className="feedback-side-body">
        <CommandButton command={receipt} size="small" icon="print" isBusy={isBusy} />
        {lettersOf(feedback).map((letter) => (
          <Button key={letter} size="small" icon="print" onPress={() => void letters.print(letter)}>
            {t(LETTER_KEYS[letter])}
          </Button>
        ))}
      </div>
    </>
  );
}
