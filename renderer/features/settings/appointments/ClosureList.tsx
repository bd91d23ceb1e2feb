import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { closureText, EMPTY_CLOSURE, readClosure, type Closure } from './closures.ts';

type ClosureListProps = {
  readonly closures: readonly Closure[];
  readonly onChange: (closures: Closure[]) => void;
};

/** Days and hours when the centre is closed although its hours say otherwise (OPH-01). */
export function ClosureList({ closures, onChange }: ClosureListProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY_CLOSURE);
  const [showsProblem, setShowsProblem] = useState(false);
  const read = readClosure(draft);
  const problemOf = (part: string, words: string) => (showsProblem && read === part ? words : null);
  function add() {
    setShowsProblem(typeof read === 'string');
    if (typeof read === 'string') return;
    onChange([...closures, read].sort((a, b) => a.day.localeCompare(b.day)));
    setDraft(EMPTY_CLOSURE);
  }
  return (
    <>
      <h2>{t('staff.appointments.closures')}</h2>
      <p className="sub">{t('staff.appointments.closuresHint')}</p>
      {closures.length > 0 && (
        <List label={t('staff.appointments.closures')}>
          {closures.map((closure, index) => (
            <ListRow
              key={`${closureText(closure)} ${closure.reason}`}
              icon="calendar"
              note={closure.reason}
              act={
                <Button
                  size="small"
                  look="quiet"
                  icon="trash"
                  label={t('staff.appointments.removeOf', { day: closureText(closure) })}
                  onPress={() => onChange(closures.filter((_, place) => place !== index))}
                >
                  {t('staff.appointments.remove')}
                </Button>
              }
            >
              {closureText(closure)}
            </ListRow>
          ))}
        </List>
      )}
      <div className="closure-new">
        <DateField
          label={t('staff.appointments.day')}
          problem={problemOf('day', t('staff.appointments.dayMissing'))}
          value={draft.day}
          onChange={(day) => setDraft({ ...draft, day })}
        />
        <TextField
          label={t('staff.appointments.hours')}
          isOptional
          placeholder="9:00–13:00"
          problem={problemOf('hours', t('staff.appointments.hoursWrong'))}
          value={draft.hours}
          onChange={(hours) => setDraft({ ...draft, hours })}
        />
        <TextField
          label={t('staff.appointments.reason')}
          maxLength={120}
          problem={problemOf('reason', t('staff.appointments.reasonMissing'))}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
        <Button icon="plus" onPress={add}>
          {t('staff.appointments.add')}
        </Button>
      </div>
    </>
  );
}
