import { askedForm } from '#shared/catalogue/askedForm.ts';
import { withComputed } from '#shared/catalogue/computed.ts';
import type { Field, Form } from '#shared/catalogue/formTypes.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';

type Reader = {
  readonly say: (text: Field['label']) => string;
  readonly yes: string;
  readonly no: string;
};

/** What was answered, line by line, for the client to read and confirm. */
export function summaryOf(form: Form, given: Answers, { say, ...words }: Reader) {
  const answers = withComputed(form, given);
  return visibleFields(askedForm(form, answers), answers)
    .filter(({ source }) => source !== 'register')
    .map((field) => ({ label: say(field.label), value: shownAnswer(field, answers[field.id], say, words) }))
    .filter(({ value }) => value !== '');
}
