import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';

/** Stands for a question that no card answers. */
const OTHER = '';

type MatterFieldProps = {
  readonly label: string;
  readonly catalogue: Catalogue;
  readonly value: string | null;
  readonly onChange: (serviceId: string | null) => void;
};

/** The commonest first; a letter typed jumps to the names that begin with it. */
export function MatterField({ label, catalogue, value, onChange }: MatterFieldProps) {
  const { t } = useTranslation();
  const local = useLocalText();
  const common = catalogue.favouriteCardIds.flatMap(
    (id) => catalogue.cards.find((card) => card.id === id) ?? [],
  );
  const others = offeredCards(catalogue).filter((card) => !common.includes(card));
  return (
    <SelectField
      label={label}
      choices={[
        { key: OTHER, label: t('door.otherQuestion') },
        ...[...common, ...others].map(({ id, name }) => ({ key: id, label: local(name) })),
      ]}
      value={value ?? OTHER}
      onChange={(key) => onChange(key === OTHER ? null : key)}
    />
  );
}
