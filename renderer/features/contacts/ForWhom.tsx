import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Person } from '#renderer/app/person.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { ANYBODY } from './log/logDraft.ts';

type ForWhomProps = {
  readonly person: Person;
  readonly value: string;
  readonly onChange: (staffId: string) => void;
};

/** Who is to answer: anybody, oneself, or somebody at work. */
export function ForWhom({ person, value, onChange }: ForWhomProps) {
  const { t } = useTranslation();
  const { data } = useQuery('presence.now', {}, { topics: ['session', 'settings'] });
  const others = (data?.people ?? []).filter(({ staffId }) => staffId !== person.staffId);
  return (
    <SelectField
      label={t('contact.log.who')}
      choices={[
        { key: ANYBODY, label: t('contact.log.anybody') },
        { key: person.staffId, label: t('contact.log.me') },
        ...others.map(({ staffId, name }) => ({ key: staffId, label: name })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
