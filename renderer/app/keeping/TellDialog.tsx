import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellingWay } from '#shared/domain/request/keeping/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TELLING_TEXTS, type KeptResult } from './keepingWords.ts';

type TellDialogProps = { readonly result: KeptResult; readonly onClose: () => void };

const ANSWER_TEXTS = { yes: 'keeping.tell.reached', no: 'keeping.tell.notReached' } as const;

/** That the client knows that the result is here, so that nobody calls twice. */
export function TellDialog({ result: { requestId }, onClose }: TellDialogProps) {
  const { t } = useTranslation();
  const tell = useCommand('handover.tell');
  const [how, setHow] = useState<TellingWay>('phone');
  const [answer, setAnswer] = useState<keyof typeof ANSWER_TEXTS>('yes');
  // Whether a message was read nobody knows.
  const isReached = how !== 'phone' || answer === 'yes';
  return (
    <ActDialog
      title={t('keeping.tell.title')}
      labelKey="keeping.tell.save"
      backKey="keeping.leave"
      sending={tell}
      act={() => tell.run({ requestId, how, isReached })}
      onClose={onClose}
    >
      <ChoiceField<TellingWay>
        label={t('keeping.tell.how')}
        choices={choicesOf<TellingWay>(TELLING_TEXTS, t)}
        value={how}
        onChange={setHow}
      />
      {how === 'phone' && (
        <ChoiceField<keyof typeof ANSWER_TEXTS>
          label={t('keeping.tell.answer')}
          choices={choicesOf(ANSWER_TEXTS, t)}
          value={answer}
          onChange={setAnswer}
        />
      )}
    </ActDialog>
  );
}
