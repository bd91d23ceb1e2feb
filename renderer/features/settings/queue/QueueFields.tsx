import { useTranslation } from 'react-i18next';
import { TICKET_CATEGORIES } from '#shared/catalogue/types.ts';
import { categoryWord } from '#renderer/app/centre/categories.ts';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { QUEUE_LIMITS, type QueueFieldsProps, type QueueLimit } from './queueDraft.ts';
import { MinutesField } from './MinutesField.tsx';
import { ServiceTargets } from './ServiceTargets.tsx';

const LIMIT_TEXTS = {
  targetMinutes: { label: 'queueSettings.target', hint: 'queueSettings.targetHint' },
  priorityMinutes: { label: 'queueSettings.priority', hint: 'queueSettings.priorityHint' },
  lateMinutes: { label: 'queueSettings.late', hint: 'queueSettings.lateHint' },
  cutoffMinutes: { label: 'queueSettings.cutoff', hint: 'queueSettings.cutoffHint' },
  recallCalls: { label: 'queueSettings.calls', hint: 'queueSettings.callsHint' },
  recallPauseSeconds: { label: 'queueSettings.pause', hint: 'queueSettings.pauseHint' },
  graceMinutes: { label: 'queueSettings.grace', hint: 'queueSettings.graceHint' },
} as const satisfies Record<QueueLimit, object>;

export function QueueFields(props: QueueFieldsProps) {
  const { t } = useTranslation();
  const { draft, wrong, onChange } = props;
  const limit = (name: QueueLimit) => (
    <FormCell width="half">
      <MinutesField
        label={t(LIMIT_TEXTS[name].label)}
        hint={t(LIMIT_TEXTS[name].hint)}
        value={draft[name]}
        onChange={(minutes) => onChange({ ...draft, [name]: minutes })}
        isWrong={wrong.includes(name)}
        bounds={QUEUE_LIMITS[name]}
      />
    </FormCell>
  );
  return (
    <section>
      <h2>{t('queueSettings.title')}</h2>
      <FormGrid>
        {limit('targetMinutes')}
        {limit('priorityMinutes')}
        {limit('lateMinutes')}
        {limit('cutoffMinutes')}
        {limit('graceMinutes')}
        <FormTitle>{t('queueSettings.calling')}</FormTitle>
        {limit('recallCalls')}
        {limit('recallPauseSeconds')}
        <FormTitle>{t('queueSettings.byCategory')}</FormTitle>
        {TICKET_CATEGORIES.map((category) => (
          <FormCell key={category} width="half">
            <MinutesField
              label={`${category} · ${categoryWord(category, t)}`}
              placeholder={draft.targetMinutes}
              value={draft.categories[category]}
              onChange={(minutes) =>
                onChange({ ...draft, categories: { ...draft.categories, [category]: minutes } })
              }
              isWrong={wrong.includes(`category.${category}`)}
              bounds={QUEUE_LIMITS.targetMinutes}
            />
          </FormCell>
        ))}
        <FormTitle>{t('queueSettings.byService')}</FormTitle>
        <FormCell width="full">
          <ServiceTargets {...props} />
        </FormCell>
      </FormGrid>
    </section>
  );
}
