import { useTranslation } from 'react-i18next';
import { TICKET_CATEGORIES } from '#shared/catalogue/types.ts';
import { MOST_COUNTERS } from '#shared/domain/centre/counters.ts';
import { CategoriesField } from '#renderer/app/centre/CategoriesField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { CounterDraft } from './setupDraft.ts';
import type { PartProps } from './setupPart.ts';
import { SetupPart } from './SetupPart.tsx';

export function CountersPart({ draft, change, problemAt }: PartProps) {
  const { t } = useTranslation();
  const { counters } = draft;
  const replace = (counter: CounterDraft) =>
    change({ counters: counters.map((one) => (one.key === counter.key ? counter : one)) });
  function add() {
    const key = Math.max(0, ...counters.map((counter) => counter.key)) + 1;
    const name = t('setup.counters.newName', { number: counters.length + 1 });
    change({ counters: [...counters, { key, name, categories: TICKET_CATEGORIES }] });
  }
  return (
    <SetupPart title={t('setup.counters.title')} text={t('setup.counters.text')}>
      {counters.map((counter) => (
        <CounterRow
          key={counter.key}
          counter={counter}
          onChange={replace}
          onRemove={
            counters.length > 1 ? () => change({ counters: counters.filter((one) => one !== counter) }) : null
          }
          nameProblem={problemAt(`counters.${counter.key}.name`)}
          categoriesProblem={problemAt(`counters.${counter.key}.categories`)}
        />
      ))}
      <span>
        <Button
          icon="plus"
          onPress={add}
          whyNot={counters.length < MOST_COUNTERS ? null : t('setup.counters.enough')}
        >
          {t('setup.counters.add')}
        </Button>
      </span>
    </SetupPart>
  );
}

type CounterRowProps = {
  readonly counter: CounterDraft;
  readonly onChange: (counter: CounterDraft) => void;
  /** Null: the last one stays. */
  readonly onRemove: (() => void) | null;
  readonly nameProblem: string | null;
  readonly categoriesProblem: string | null;
};

function CounterRow({ counter, onChange, onRemove, nameProblem, categoriesProblem }: CounterRowProps) {
  const { t } = useTranslation();
  const { name, categories } = counter;
  return (
    <div className="setup-row">
      <div className="setup-row-head">
        <TextField
          label={t('setup.counters.name')}
          value={name}
          onChange={(next) => onChange({ ...counter, name: next })}
          maxLength={40}
          problem={nameProblem}
        />
        {onRemove && <IconButton icon="trash" label={t('setup.remove', { name })} onPress={onRemove} />}
      </div>
      <CategoriesField
        label={t('setup.counters.categories', { name })}
        categories={categories}
        onChange={(next) => onChange({ ...counter, categories: next })}
        problem={categoriesProblem}
      />
    </div>
  );
}
