import { useTranslation } from 'react-i18next';
import { ordinalWord, WEEKLY_KEYS } from '#renderer/app/centre/presenceWords.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { DayDraft } from './presenceDraft.ts';

type DayRowProps = {
  readonly day: DayDraft;
  readonly onChange: (day: DayDraft) => void;
  /** Null: the last one stays. */
  readonly onRemove: (() => void) | null;
  readonly isWrong: boolean;
};

const EVERY_WEEK = 'every';
const ORDINALS = [1, 2, 3, 4, 5];

export function DayRow({ day, onChange, onRemove, isWrong }: DayRowProps) {
  const { t } = useTranslation();
  const weekdays = WEEKLY_KEYS.map((key, index) => ({ key: String(index), label: t(key) }));
  const word = weekdays[day.weekday]?.label ?? '';
  return (
    <div className="presence-day">
      <SelectField
        label={t('handoff.presence.weekday')}
        choices={weekdays}
        value={String(day.weekday)}
        onChange={(key) => onChange({ ...day, weekday: Number(key) })}
      />
      <SelectField
        label={t('handoff.presence.which')}
        choices={[
          { key: EVERY_WEEK, label: t('handoff.presence.every') },
          ...ORDINALS.map((ordinal) => ({ key: String(ordinal), label: ordinalWord(ordinal, t) })),
        ]}
        value={day.ordinal === null ? EVERY_WEEK : String(day.ordinal)}
        onChange={(key) => onChange({ ...day, ordinal: key === EVERY_WEEK ? null : Number(key) })}
      />
      <TextField
        label={t('handoff.presence.hours')}
        value={day.hours}
        onChange={(hours) => onChange({ ...day, hours })}
        maxLength={20}
        problem={isWrong ? t('handoff.presence.problem.hours') : null}
      />
      {onRemove && (
        <IconButton icon="trash" label={t('handoff.presence.removeDay', { day: word })} onPress={onRemove} />
      )}
    </div>
  );
}
