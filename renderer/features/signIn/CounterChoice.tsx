import { useTranslation } from 'react-i18next';
import { categoryWords } from '#renderer/app/centre/categories.ts';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import type { Choice } from '#renderer/ui/choice.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { NO_COUNTER, type SignInOptions } from './signInChoice.ts';

/** More than these open as a list. */
const MOST_SHOWN = 6;

type CounterChoiceProps = {
  readonly counters: SignInOptions['counters'];
  readonly person: string;
  readonly value: string;
  readonly onChange: (counterId: string) => void;
};

export function CounterChoice({ counters, person, value, onChange }: CounterChoiceProps) {
  const { t } = useTranslation();
  const choices: Choice<string>[] = counters.map(({ id, name, categories, takenBy }) => ({
    key: id,
    label: name,
    note:
      takenBy === null || takenBy === person
        ? t('signIn.counterFree', { categories: categoryWords(categories, t) })
        : t('signIn.counterTaken', { name: takenBy }),
  }));
  choices.push({ key: NO_COUNTER, label: t('signIn.noCounter'), note: t('signIn.noCounterNote') });
  const taken = counters.find(({ id }) => id === value)?.takenBy;
  const warning = taken && taken !== person ? t('signIn.takesOver', { name: taken }) : null;
  const field = { label: t('signIn.counter'), choices, value, onChange, warning };
  return counters.length > MOST_SHOWN ? <SelectField {...field} /> : <ChoiceList {...field} />;
}
