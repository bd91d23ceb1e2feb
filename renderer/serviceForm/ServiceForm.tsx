import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedForm, entryCount } from '#shared/catalogue/askedForm.ts';
import { withComputed } from '#shared/catalogue/computed.ts';
import type { AskedField, AskedSection, Form, Section } from '#shared/catalogue/formTypes.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import { type Answers, isMet, isRequired, visibleFields } from '#shared/catalogue/visibleFields.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { AddEntry } from './AddEntry.tsx';
import { ComputedFact } from './ComputedFact.tsx';
import { tidyEntry } from './entries.ts';
import { FormField, type FieldNote } from './FormField.tsx';
import { problemText } from './problemTexts.ts';
import { RegisterFact } from './RegisterFact.tsx';
import { useEntries } from './useEntries.ts';
import './ServiceForm.css';

type ServiceFormProps = {
  readonly form: Form;
  readonly answers: Answers;
  readonly today: LocalDate;
  /** Tries to send it so far: each judges every entry, not only those that were left, and also the one being typed. */
  readonly attempts: number;
  readonly onChange: (answers: Answers) => void;
};

/** A form of the catalogue on the six-track grid, judged field by field as each is left. */
export function ServiceForm({ form, answers, today, attempts, onChange }: ServiceFormProps) {
  const say = useLocalText();
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** Not judged while it is being typed: what is still to come is only hinted at. */
  const [typed, setTyped] = useState<{ readonly id: string; readonly after: number } | null>(null);
  const entries = useEntries(form, answers, onChange);
  const asked = askedForm(form, answers);
  const shown = new Set(visibleFields(asked, answers));
  const computed = withComputed(form, answers);
  const { problems } = validateForm(form, answers, today);
  const noteOf = (field: AskedField): FieldNote => {
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
  const answerWith = (fieldId: string, value: string | boolean) => onChange({ ...answers, [fieldId]: value });
  const leave = (field: AskedField) => {
    setTyped(null);
    setLeft((before) => new Set(before).add(field.id));
    const answer = answers[field.id];
    if (typeof answer !== 'string' || field.kind === 'date' || answer.trim() === '') return;
    const tidy = tidyEntry(field, answer, today);
    if (tidy !== answer) answerWith(field.id, tidy);
  };
  const fieldOf = (field: AskedField) => {
    switch (field.source) {
      case 'register':
        return <RegisterFact field={field} />;
      case 'computed':
        return <ComputedFact field={field} value={computed[field.id]} />;
      case 'client':
        return (
          <FormField
            field={field}
            value={answers[field.id]}
            isRequired={isRequired(field, answers)}
            note={noteOf(field)}
            onChange={(value) => {
              if (field.kind !== 'choice' && field.kind !== 'yesNo')
                setTyped({ id: field.id, after: attempts });
              answerWith(field.id, value);
            }}
            onLeave={() => leave(field)}
          />
        );
    }
  };
  const questionsOf = ({ id, title, fields }: AskedSection, takeOut?: () => void) => {
    const own = fields.filter((field) => shown.has(field));
    if (own.length === 0) return null;
    const words = say(title);
    const act = takeOut && (
      <Button look="quiet" size="small" label={t('request.form.takeOut', { entry: words })} onPress={takeOut}>
        {t('request.form.takeOutShort')}
      </Button>
    );
    return (
      <Fragment key={id}>
        <FormTitle act={act}>{words}</FormTitle>
        {own.map((field) => (
          <FormCell key={field.id} width={WIDTHS[field.width]}>
            <div data-field={field.id}>{fieldOf(field)}</div>
          </FormCell>
        ))}
      </Fragment>
    );
  };
  const groupOf = (group: Section) => {
    const count = entryCount(group, answers);
    const own = asked.sections.filter(({ entry }) => entry?.groupId === group.id);
    if (!isAskedAbout(group, answers)) return null;
    return (
      <Fragment key={group.id}>
        {count === 0 && <FormTitle>{say(group.title)}</FormTitle>}
        {own.map((section, index) =>
          questionsOf(
            section,
            count > (group.repeat?.min ?? 0) ? () => entries.takeOut(group, index + 1) : undefined,
          ),
        )}
        <AddEntry group={group} count={count} entries={entries} />
      </Fragment>
    );
  };
  return (
    <div className="service-form">
      <FormGrid>
        {form.sections.map((section) => {
          if (section.repeat) return groupOf(section);
          const own = asked.sections.find(({ id }) => id === section.id);
          return own && questionsOf(own);
        })}
      </FormGrid>
    </div>
  );
}

/** A group whose first question depends on an answer outside comes with that answer. */
function isAskedAbout({ fields: [first] }: Section, answers: Answers): boolean {
  return !first?.visibleWhen || isMet(first.visibleWhen, answers);
}

const NOTHING: FieldNote = { problem: null, warning: null };
const WIDTHS = { 2: 'third', 3: 'half', 6: 'full' } as const;
