import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import { MatterField } from '#renderer/app/centre/MatterField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { clockTimeOf } from '#renderer/app/clockTime.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWhy } from './useWhy.ts';
import { WhyFields } from './WhyFields.tsx';
import { BY_HAND_TEXTS } from './words.ts';

type EnterLaterDialogProps = {
  readonly day: LocalDate;
  readonly mayChooseDay: boolean;
  readonly onEntered: (visitId: string) => void;
  readonly onClose: () => void;
};

/** Served without a number, and nothing was written down when it was. */
export function EnterLaterDialog({ day, mayChooseDay, onEntered, onClose }: EnterLaterDialogProps) {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const enter = useCommand('visit.enterLater');
  const { why, change, whyNot } = useWhy('forgotten');
  const [on, setOn] = useState<LocalDate | null>(day);
  const [times, setTimes] = useState({ from: '', to: '' });
  const [serviceId, setServiceId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<ContactOutcome>('consultation');
  const [from, to] = [clockTimeOf(times.from), clockTimeOf(times.to)];
  const gap = on === null ? t('visits.enter.dayMissing') : null;
  const act = async () => {
    if (on === null || from === null || to === null) return { ok: false };
    const triage = { serviceId, lifeSituationId: null, need: 'none', hasEid: null, language: 'lv' } as const;
    const done = await enter.run({ day: on, from, to, triage, outcome, why });
    if (done.ok) onEntered(done.value.visitId);
    return done;
  };
  return (
    <ActDialog
      title={t('visits.enter.title')}
      labelKey="visits.act.save"
      backKey="visits.act.leave"
      whyNot={gap ?? (from === null || to === null ? t('visits.end.timeMissing') : whyNot)}
      sending={enter}
      act={act}
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('visits.enter.text')}</p>
      <div className="visits-times">
        <TextField
          label={t('visits.enter.from')}
          placeholder="11:05"
          value={times.from}
          onChange={(text) => setTimes({ ...times, from: text })}
          takesFocus
        />
        <TextField
          label={t('visits.enter.to')}
          placeholder="11:15"
          value={times.to}
          onChange={(text) => setTimes({ ...times, to: text })}
        />
        {mayChooseDay && <DateField label={t('visits.enter.day')} value={on} onChange={setOn} />}
      </div>
      {catalogue && (
        <MatterField
          label={t('visits.enter.matter')}
          catalogue={catalogue}
          value={serviceId}
          onChange={setServiceId}
        />
      )}
      <SelectField<ContactOutcome>
        label={t('visits.end.outcome')}
        choices={choicesOf<ContactOutcome>(BY_HAND_TEXTS, t)}
        value={outcome}
        onChange={setOutcome}
      />
      <WhyFields why={why} change={change} />
    </ActDialog>
  );
}
