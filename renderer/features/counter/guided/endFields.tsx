import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TAUGHT_ANSWERS, type Taught } from '#shared/domain/visit/guided/types.ts';
import { minutesBetween } from '#renderer/app/format.ts';
import { TAUGHT_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { GuidedSession } from '../types.ts';

const MOST_MINUTES = 600;

/** The minutes as they ran, until somebody corrects them. */
export function useMinutes({ startedAt }: GuidedSession) {
  const [ran] = useState(() => minutesBetween(startedAt, Date.now()));
  const [text, setText] = useState(String(ran));
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
  const isWrong = minutes === null || minutes > MOST_MINUTES;
  return { ran, text, setText, isWrong, changed: isWrong || minutes === ran ? null : minutes };
}

type EndFieldsProps = {
  readonly minutes: ReturnType<typeof useMinutes>;
  readonly taught: Taught | null;
  readonly onTaught: (taught: Taught) => void;
};

/** Whether the client can do it alone next time (CHN-07), and how long it took (DIG-02). */
export function EndFields({ minutes, taught, onTaught }: EndFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        label={t('guided.taught.label')}
        choices={TAUGHT_ANSWERS.map((key) => ({ key, label: t(TAUGHT_TEXTS[key]) }))}
        value={taught}
        onChange={onTaught}
      />
      <TextField
        label={t('guided.minutes.label')}
        hint={t('guided.minutes.hint', { minutes: minutes.ran })}
        value={minutes.text}
        onChange={minutes.setText}
        inputMode="numeric"
        maxLength={3}
      />
    </>
  );
}
