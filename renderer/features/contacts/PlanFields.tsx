import { useTranslation } from 'react-i18next';
import type { Person } from '#renderer/app/person.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { ForWhom } from './ForWhom.tsx';
import { WAITS } from './log/logDraft.ts';
import type { Later, Plan } from './usePlan.ts';
import { WAIT_KEYS } from './words.ts';

type PlanFieldsProps = { readonly plan: Plan; readonly person: Person };

export function PlanFields({ plan, person }: PlanFieldsProps) {
  const { t } = useTranslation();
  const waits = WAITS.filter((each): each is Later => each !== 'term');
  return (
    <div className="contact-plan">
      <SelectField
        label={t('contact.log.when')}
        choices={waits.map((key) => ({ key, label: t(WAIT_KEYS[key]) }))}
        value={plan.wait}
        onChange={plan.setWait}
      />
      <ForWhom person={person} value={plan.who} onChange={plan.setWho} />
    </div>
  );
}
