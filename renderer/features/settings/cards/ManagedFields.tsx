import { useTranslation } from 'react-i18next';
import { IMPORTANCE_TEXTS, MATURITY_TEXTS, TYPE_TEXTS } from '#renderer/app/card/managedWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { LevelNotice } from './LevelNotice.tsx';
import type { PartProps } from './part.ts';

/** What a manager answers for: with whom the service is agreed, whom it is for, how important and how mature it is. */
export function ManagedFields({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const { agreement } = draft;
  const put = (changed: Partial<typeof agreement>) => change({ agreement: { ...agreement, ...changed } });
  const unsaid = { key: '', label: t('localCard.unsaid') } as const;
  return (
    <>
      <FormTitle>{t('localCard.agreement.title')}</FormTitle>
      <FormCell width="half">
        <TextField
          label={t('localCard.agreement.provider')}
          hint={t('localCard.agreement.hint')}
          isOptional
          maxLength={120}
          value={agreement.provider}
          onChange={(provider) => put({ provider })}
          problem={problem('approval.provider')}
        />
      </FormCell>
      <FormCell width="half">
        <TextField
          label={t('localCard.agreement.reference')}
          isOptional
          maxLength={120}
          value={agreement.reference}
          onChange={(reference) => put({ reference })}
          problem={problem('approval.reference')}
        />
      </FormCell>
      <FormCell width="third">
        <DateField
          label={t('localCard.agreement.from')}
          isOptional
          value={agreement.from}
          onChange={(from) => put({ from })}
          problem={problem('approval.from')}
        />
      </FormCell>
      <FormCell width="third">
        <DateField
          label={t('localCard.agreement.to')}
          hint={t('localCard.agreement.toHint')}
          isOptional
          value={agreement.to}
          onChange={(to) => put({ to })}
          problem={problem('approval.to')}
        />
      </FormCell>
      <FormTitle>{t('localCard.managed')}</FormTitle>
      <FormCell width="half">
        <SelectField
          label={t('localCard.field.type')}
          hint={t('localCard.typeHint')}
          choices={choicesOf(TYPE_TEXTS, t)}
          value={draft.serviceType}
          onChange={(serviceType) => change({ serviceType })}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('localCard.field.importance')}
          choices={[unsaid, ...choicesOf(IMPORTANCE_TEXTS, t)]}
          value={draft.importance}
          onChange={(importance) => change({ importance })}
        />
      </FormCell>
      <LevelNotice {...{ draft, change }} />
      <FormCell width="third">
        <SelectField
          label={t('localCard.field.maturity')}
          choices={[unsaid, ...choicesOf(MATURITY_TEXTS, t)]}
          value={draft.maturity}
          onChange={(maturity) => change({ maturity })}
        />
      </FormCell>
    </>
  );
}
