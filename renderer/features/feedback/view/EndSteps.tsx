import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { formatDay } from '#renderer/app/format.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { WAY_KEYS } from '../words.ts';
import type { StepProps } from './step.ts';
import { useGaps } from './gaps.ts';
import { lettersOf } from './letters.ts';
import { StepFrame } from './StepFrame.tsx';
import { usePrintLetter } from './usePrintLetter.ts';

const { none: _, ...WAYS } = WAY_KEYS;

/** Domain 5.8: within seven days of receipt the sender knows where it went. */
export function InformStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { feedbackId, answerBy } = feedback;
  const [by, setBy] = useState(answerBy === 'none' ? null : answerBy);
  const inform = useCommand('feedback.informSender');
  const gaps = useGaps({ informBy: by === null && t('feedback.inform.by') });
  async function save(): Promise<void> {
    if (gaps.focusFirst() || by === null) return;
    await inform.run({ feedbackId, by });
  }
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.inform.title')}
      primary={{ id: 'feedback.primary', labelKey: 'feedback.inform.act', run: save }}
      isBusy={inform.isPending}
      missing={gaps.missing}
      error={inform.error}
    >
      <p>{t('feedback.inform.how')}</p>
      <div data-gap="informBy">
        <ChoiceField
          label={t('feedback.inform.by')}
          choices={choicesOf(WAYS, t)}
          value={by}
          onChange={setBy}
        />
      </div>
    </StepFrame>
  );
}

export function CloseStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { feedbackId, answer } = feedback;
  const close = useCommand('feedback.close');
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.close.title')}
      primary={{
        id: 'feedback.primary',
        labelKey: 'feedback.close.act',
        run: async () => void (await close.run({ feedbackId })),
      }}
      isBusy={close.isPending}
      error={close.error}
    >
      <p>{t(answer ? 'feedback.close.sendFirst' : 'feedback.close.nothingLeft')}</p>
    </StepFrame>
  );
}

/** Nothing is left to do; the last letter can be printed again. */
export function DoneStep({ feedback }: StepProps) {
  const { t } = useTranslation();
  const { print, isBusy } = usePrintLetter(feedback);
  const [letter] = lettersOf(feedback);
  const { closedAt } = feedback;
  return (
    <StepFrame
      feedback={feedback}
      title={t('feedback.close.done', { date: closedAt === null ? '—' : formatDay(closedAt) })}
      primary={{
        id: 'feedback.primary',
        labelKey: 'feedback.letters.printLast',
        whyNot: () => (letter ? null : t('feedback.letters.none')),
        run: async () => {
          if (letter) await print(letter);
        },
      }}
      isBusy={isBusy}
    />
  );
}
