import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { hoursText, parseHours, type HoursProblem } from './openingHoursText.ts';
import { WEEKDAY_KEYS } from './weekdays.ts';
import './centre.css';

const PROBLEM_KEYS = {
  unreadable: 'staff.hours.unreadable',
  order: 'staff.hours.order',
  tooMany: 'staff.hours.tooMany',
} as const satisfies Record<HoursProblem, string>;

type HoursEditorProps = {
  /** Text of each weekday, Monday first; empty means closed. */
  readonly days: readonly string[];
  readonly onChange: (days: string[]) => void;
  readonly isReadOnly?: boolean;
};

/** One line a day, written as people write hours. */
export function HoursEditor({ days, onChange, isReadOnly = false }: HoursEditorProps) {
  const { t } = useTranslation();
  const set = (at: number, text: string) => onChange(days.map((day, index) => (index === at ? text : day)));
  return (
    <div className="hours-editor">
      {WEEKDAY_KEYS.map((key, index) => {
        const text = days[index] ?? '';
        const parsed = parseHours(text);
        return (
          <TextField
            key={key}
            label={t(key)}
            value={text}
            isReadOnly={isReadOnly}
            placeholder={t('staff.hours.closed')}
            onChange={(next) => set(index, next)}
            onBlur={() => {
              if (parsed.ok) set(index, hoursText(parsed.intervals));
            }}
            problem={parsed.ok ? null : t(PROBLEM_KEYS[parsed.problem])}
          />
        );
      })}
      {!isReadOnly && (
        <span className="hours-editor-copy">
          <Button
            look="quiet"
            size="small"
            onPress={() => onChange(days.map((day, index) => (index < 5 ? (days[0] ?? '') : day)))}
          >
            {t('staff.hours.copyMonday')}
          </Button>
        </span>
      )}
    </div>
  );
}
