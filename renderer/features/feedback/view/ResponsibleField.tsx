import { useTranslation } from 'react-i18next';
import type { Responsible } from '#shared/domain/feedback/types.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { Feedback } from '../rows.ts';

type ResponsibleFieldProps = {
  readonly people: Feedback['people'];
  readonly value: Responsible | null;
  readonly onChange: (responsible: Responsible) => void;
  readonly isReadOnly?: boolean;
  readonly isLabelHidden?: boolean;
};

/** CMP-05: a colleague, or the service owner whose rules it is about. */
export function ResponsibleField({
  people,
  value,
  onChange,
  isReadOnly,
  isLabelHidden,
}: ResponsibleFieldProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const choices = [
    ...people.map(({ staffId, name }) => ({
      key: staffId,
      label: name,
      responsible: { kind: 'staff', staffId } as const,
    })),
    ...(catalogue?.institutions ?? []).map(({ id, name }) => ({
      key: id,
      label: say(name),
      responsible: { kind: 'institution', institutionId: id } as const,
    })),
  ];
  const chosen = value && (value.kind === 'staff' ? value.staffId : value.institutionId);
  return (
    <SelectField
      label={t('feedback.view.responsible')}
      choices={choices}
      value={chosen}
      isReadOnly={isReadOnly}
      isLabelHidden={isLabelHidden}
      onChange={(key) => {
        const found = choices.find((choice) => choice.key === key);
        if (found) onChange(found.responsible);
      }}
    />
  );
}
