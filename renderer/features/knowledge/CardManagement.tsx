import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import {
  IMPORTANCE_TEXTS,
  KIND_TEXTS,
  MATURITY_TEXTS,
  maturityKey,
  TYPE_TEXTS,
} from '#renderer/app/card/managedWords.ts';
import { formatDay } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

/** What only those need who answer for the services: agreement, importance, maturity (LVL-14, CAT-12, CAT-14). */
export function CardManagement({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const { agreement, importance, maturity, kind, serviceType } = card;
  const facts: Fact[] = [
    ...(importance
      ? [{ name: t('localCard.field.importance'), value: t(IMPORTANCE_TEXTS[importance]) }]
      : []),
    ...(maturity === undefined
      ? []
      : [{ name: t('localCard.field.maturity'), value: t(MATURITY_TEXTS[maturityKey(maturity)]) }]),
    ...(kind ? [{ name: t('localCard.field.kind'), value: t(KIND_TEXTS[kind]) }] : []),
    ...(serviceType ? [{ name: t('localCard.field.type'), value: t(TYPE_TEXTS[serviceType]) }] : []),
    ...(agreement
      ? [
          {
            name: t('localCard.agreement.title'),
            value: [
              `${agreement.provider}, ${agreement.reference}`,
              agreement.validTo === null
                ? t('localCard.agreement.endless')
                : t('localCard.agreement.until', { day: formatDay(agreement.validTo) }),
            ].join(', '),
          },
        ]
      : []),
  ];
  if (!person || !hasRole(person, ['manager', 'admin']) || facts.length === 0) return null;
  return (
    <>
      <Caption>{t('localCard.managed')}</Caption>
      <Facts facts={facts} />
    </>
  );
}
