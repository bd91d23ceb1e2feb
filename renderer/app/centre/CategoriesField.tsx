import { useTranslation } from 'react-i18next';
import { TICKET_CATEGORIES, type TicketCategory } from '#shared/catalogue/types.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { categoryWord } from './categories.ts';
import './centre.css';

type CategoriesFieldProps = {
  /** Read out for the whole group. */
  readonly label: string;
  readonly categories: readonly TicketCategory[];
  readonly onChange: (categories: TicketCategory[]) => void;
  readonly problem: string | null;
};

/** Which tickets a counter takes. */
export function CategoriesField({ label, categories, onChange, problem }: CategoriesFieldProps) {
  const { t } = useTranslation();
  const toggle = (category: TicketCategory, isOn: boolean) =>
    onChange(TICKET_CATEGORIES.filter((one) => (one === category ? isOn : categories.includes(one))));
  return (
    <>
      <div className="categories-field" role="group" aria-label={label}>
        {TICKET_CATEGORIES.map((category) => (
          <Checkbox
            key={category}
            isSelected={categories.includes(category)}
            isInvalid={problem !== null}
            onChange={(isOn) => toggle(category, isOn)}
          >
            {`${category} · ${categoryWord(category, t)}`}
          </Checkbox>
        ))}
      </div>
      {problem && <FieldHint tone="error">{problem}</FieldHint>}
    </>
  );
}
