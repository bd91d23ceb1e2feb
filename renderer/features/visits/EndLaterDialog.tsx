import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import type { LateEnd } from '#shared/domain/visit/correction/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { clockTimeOf } from '#renderer/app/clockTime.ts';
import { formatTime } from '#renderer/app/format.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWhy } from './useWhy.ts';
import type { VisitRecord } from './visitsView.ts';
import { WhyFields } from './WhyFields.tsx';
import { BY_HAND_TEXTS } from './words.ts';

type EndLaterDialogProps = { readonly record: VisitRecord; readonly onClose: () => void };

/** Nobody pressed anything when the client went: the end counts at its true time. */
export function EndLaterDialog({ record, onClose }: EndLaterDialogProps) {
  const { t } = useTranslation();
  const { visitId, ticket, outcomes, calledAt, arrivedAt } = record;
  const end = useCommand('visit.endLater');
  const { why, change, whyNot } = useWhy('forgotten');
  const [time, setTime] = useState('');
  const [how, setHow] = useState<LateEnd>('finished');
  const [outcome, setOutcome] = useState<ContactOutcome>('consultation');
  const needsOutcome = how === 'finished' && outcomes.length === 0;
  const clock = clockTimeOf(time);
  return (
    <ActDialog
      title={t('visits.end.title', { ticket: ticket ?? t('visits.noTicket') })}
      labelKey="visits.act.save"
      backKey="visits.act.leave"
      whyNot={clock === null ? t('visits.end.timeMissing') : whyNot}
      sending={end}
      act={() => end.run({ visitId, how, time: clock ?? '', outcome: needsOutcome ? outcome : null, why })}
      onClose={onClose}
    >
      <p className="sub">{t('visits.end.text', { from: formatTime(calledAt ?? arrivedAt) })}</p>
      <TextField
        label={t('visits.end.time')}
        placeholder="11:05"
        value={time}
        onChange={setTime}
        takesFocus
      />
      <ChoiceField<LateEnd>
        label={t('visits.end.how')}
        choices={[
          { key: 'finished', label: t('visits.end.finished') },
          { key: 'left', label: t('visits.end.left') },
        ]}
        value={how}
        onChange={setHow}
      />
      {needsOutcome && (
        <SelectField<ContactOutcome>
          label={t('visits.end.outcome')}
          choices={choicesOf<ContactOutcome>(BY_HAND_TEXTS, t)}
          value={outcome}
          onChange={setOutcome}
        />
      )}
      <WhyFields why={why} change={change} />
    </ActDialog>
  );
}
