import { useTranslation } from 'react-i18next';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';

type InstitutionFieldProps = {
  readonly value: string | null;
  readonly onChange: (institutionId: string) => void;
};

export function InstitutionField({ value, onChange }: InstitutionFieldProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const institutions = useCatalogue()?.institutions ?? [];
  return (
    <div data-gap="institution">
      <SelectField
        label={t('feedback.forward.to')}
        choices={institutions.map(({ id, name }) => ({ key: id, label: say(name) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

/** Owner of the service it is about, or null. */
export function useOwnerId(serviceId: string | null): string | null {
  const { ownerOf } = useServiceCards();
  return serviceId === null ? null : (ownerOf(serviceId)?.id ?? null);
}
