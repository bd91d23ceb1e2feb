import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { closedWords, dayWord, shortMoment } from './words.ts';

const OTHER = 'other';
const WEEK = 7;
const MINUTE_MS = 60_000;

type TimeChoiceProps = {
  readonly asked: Omit<InputOf<'appointment.times'>, 'day'>;
  readonly value: EpochMs | null;
  readonly onChange: (from: EpochMs | null) => void;
  readonly problem?: string | null;
};

/** The three nearest times first; a week of them when none of these suits. */
export function TimeChoice({ asked, value, onChange, problem = null }: TimeChoiceProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const [day, setDay] = useState<LocalDate | null>(null);
  const [isOther, setIsOther] = useState(false);
  const { data, error } = useQuery(
    'appointment.times',
    { ...asked, day },
    { topics: ['appointment', 'settings'] },
  );
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data) return <p className="muted">{t('app.loading')}</p>;
  if (data.isImpossible) return <Notice tone="warn">{t('appointment.when.impossible')}</Notice>;
  const isNearest = value !== null && data.nearest.includes(value);
  const showsWeek = isOther || (value !== null && !isNearest) || data.nearest.length === 0;
  const choices = [
    ...data.nearest.map((from) => ({ key: String(from), label: shortMoment(from, now, t) })),
    { key: OTHER, label: t('appointment.when.other') },
  ];
  function choose(key: string) {
    setIsOther(key === OTHER);
    onChange(key === OTHER ? null : Number(key));
  }
  return (
    <div className="time-choice">
      <ChoiceField
        label={t('appointment.when.label', { minutes: data.minutes })}
        problem={problem}
        choices={choices}
        value={showsWeek ? OTHER : isNearest ? String(value) : null}
        onChange={choose}
      />
      {showsWeek && (
        <WeekTimes
          days={data.days}
          day={day}
          onDay={setDay}
          today={localDate(now)}
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  );
}

type WeekTimesProps = Pick<TimeChoiceProps, 'value' | 'onChange'> & {
  readonly days: readonly {
    readonly day: LocalDate;
    readonly closed: Parameters<typeof closedWords>[0];
    readonly times: readonly EpochMs[];
  }[];
  /** First day of the week shown; null: today. */
  readonly day: LocalDate | null;
  readonly onDay: (day: LocalDate | null) => void;
  readonly today: LocalDate;
};

function WeekTimes({ days, day, onDay, today, value, onChange }: WeekTimesProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<LocalDate | null>(null);
  const first = days.find(({ times }) => times.length > 0);
  const shown = days.find((each) => each.day === (value === null ? picked : localDate(value))) ?? first;
  const back = addDays(day ?? today, -WEEK);
  return (
    <div className="time-week">
      <div className="time-days">
        {day !== null && (
          <IconButton
            icon="chevronLeft"
            label={t('appointment.when.earlier')}
            onPress={() => onDay(back <= today ? null : back)}
          />
        )}
        <SelectField
          label={t('appointment.when.day')}
          choices={days.map((each) => ({
            key: each.day,
            label: t('appointment.when.dayFree', {
              day: dayWord(each.day, today, t),
              number: each.times.length,
            }),
            ...(each.times.length === 0
              ? { whyNot: closedWords(each.closed, t) ?? t('appointment.when.full') }
              : {}),
          }))}
          value={shown?.day ?? null}
          onChange={(chosen) => {
            setPicked(chosen);
            onChange(null);
          }}
        />
        <IconButton
          icon="chevronRight"
          label={t('appointment.when.later')}
          onPress={() => onDay(addDays(day ?? today, WEEK))}
        />
      </div>
      <SelectField
        label={t('appointment.when.time')}
        placeholder={t('appointment.when.choose')}
        choices={(shown?.times ?? []).map((from) => ({ key: String(from), label: formatTime(from) }))}
        value={value === null ? null : String(value)}
        onChange={(key) => onChange(Number(key))}
      />
    </div>
  );
}
