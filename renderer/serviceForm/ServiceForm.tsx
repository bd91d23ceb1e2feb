import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Form } from '#shared/catalogue/types.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import { type Answers, isRequired, visibleFields } from '#shared/catalogue/visibleFields.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { tidyEntry } from './entries.ts';
import { FormField, type FieldNote } from './FormField.tsx';
import { problemText } from './problemTexts.ts';
import { RegisterFact } from './RegisterFact.tsx';
import './ServiceForm.css';

type ServiceFormProps = {
  readonly form: Form;
  readonly answers: Answers;
  readonly today: LocalDate;
  /** Tries to send it so far: each judges every entry, not only those that were left, and also the one being typed. */
  readonly attempts: number;
  readonly onAnswer: (fieldId: string, value: string | boolean) => void;
};

/** A form of the catalogue on the six-track grid, judged field by field as each is left. */
export function ServiceForm({ form, answers, today, attempts, onAnswer }: ServiceFormProps) {
  const say = useLocalText();
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** Not judged while it is being typed: what is still to come is only hinted at. */
  const [typed, setTyped] = useState<{ readonly id: string; readonly after: number } | null>(null);
  const shown = new Set(visibleFields(form, answers));
  const { problems } = validateForm(form, answers, today);
  const noteOf = (field: Field): FieldNote => {
    const answer = answers[field.id];
    if (typeof answer !== 'string' || answer.trim() === '') return NOTHING;
    if (typed?.id === field.id && typed.after === attempts) return NOTHING;
    if (attempts === 0 && !left.has(field.id)) return NOTHING;
    const found = problems.find((problem) => problem.field === field.id);
    if (!found) return NOTHING;
    const { code, severity } = found;
    const text = problemText(code, answer, t);
    return { problem: severity === 'error' ? text : null, warning: severity === 'warning' ? text : null };
  };
  const leave = (field: Field) => {
    setTyped(null);
    setLeft((before) => new Set(before).add(field.id));
    const answer = answers[field.id];
    if (typeof answer !== 'string' || field.kind === 'date' || answer.trim() === '') return;
    const tidy = tidyEntry(field, answer, today);
    if (tidy !== answer) onAnswer(field.id, tidy);
  };
  const sections = form.sections
    .map(({ id, title, fields }) => ({ id, title, fields: fields.filter((field) => shown.has(field)) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <div className="service-form">
      <FormGrid>
        {sections.map(({ id, title, fields }) => [
          <FormTitle key={id}>{say(title)}</FormTitle>,
          ...fields.map((field) => (
            <FormCell key={field.id} width={WIDTHS[field.width]}>
              <div data-field={field.id}>
                {field.source === 'register' ? (
                  <RegisterFact field={field} />
                ) : (
                  <FormField
                    field={field}
                    value={answers[field.id]}
                    isRequired={isRequired(field, answers)}
                    note={noteOf(field)}
                    onChange={(value) => {
                      if (field.kind !== 'choice' && field.kind !== 'yesNo')
                        setTyped({ id: field.id, after: attempts });
                      onAnswer(field.id, value);
                    }}
                    onLeave={() => leave(field)}
                  />
                )}
              </div>
            </FormCell>
          )),
        ])}
      </FormGrid>
    </div>
  );
}

const NOTHING: FieldNote = { problem: null, warning: null };
const WIDTHS = { 2: 'third', 3: 'half', 6: 'full' } as const;
