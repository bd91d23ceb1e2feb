import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asker, WithdrawalWay } from '#shared/domain/request/afterwards/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { ASKER_TEXTS, WAY_TEXTS } from '#renderer/app/centre/afterwardsWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { RequestData } from './requestData.ts';

type WithdrawDialogProps = { readonly request: RequestData; readonly onClose: () => void };

/** The client does not want it any more; how they said so is kept with it. */
export function WithdrawDialog({ request, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const { requestId, registerNumber, clientName, representative } = request;
  const withdraw = useCommand('request.withdraw');
  const [how, setHow] = useState<WithdrawalWay>('inPerson');
  const [asker, setAsker] = useState<Asker>('client');
  const [words, setWords] = useState('');
  const nameOf = { client: clientName, representative: representative?.name ?? '' };
  const askers = choicesOf<Asker>(ASKER_TEXTS, t).map(({ key, label }) => ({
    key,
    label: [label, nameOf[key]].filter(Boolean).join(': '),
  }));
  return (
    <ActDialog
      title={t('request.after.withdraw.title', { number: registerNumber ?? '' }).trim()}
      labelKey="request.after.withdraw.save"
      backKey="request.after.leave"
      sending={withdraw}
      act={() => withdraw.run({ requestId, how, asker, words })}
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('request.after.withdraw.text')}</p>
      <ChoiceField<WithdrawalWay>
        label={t('request.after.withdraw.how')}
        choices={choicesOf<WithdrawalWay>(WAY_TEXTS, t)}
        value={how}
        onChange={setHow}
      />
      {representative && (
        <ChoiceField<Asker>
          label={t('request.after.withdraw.asker')}
          choices={askers}
          value={asker}
          onChange={setAsker}
        />
      )}
      <LongTextField
        label={t('request.after.withdraw.words')}
        hint={t('request.after.withdraw.hint')}
        isOptional
        value={words}
        onChange={setWords}
        maxLength={300}
        rows={2}
        takesFocus
      />
    </ActDialog>
  );
}
