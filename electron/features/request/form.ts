import { AppError } from '#shared/api/errors.ts';
import { askedForm } from '#shared/catalogue/askedForm.ts';
import { DELIVERY_FIELD } from '#shared/catalogue/formBlocks.ts';
import type { AskedField, Form } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { canRegister, validateForm, type FormValidation } from '#shared/catalogue/validateForm.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { CardVersion, DeliveryMethod, RequestState } from '#shared/domain/request/types.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { Work } from '#electron/office/work.ts';

/** Every field that is missing or wrong, by its id, so that the screen can go to the first. */
export function mustBeComplete(form: Form, answers: Answers, today: string): FormValidation {
  const validation = validateForm(form, answers, today);
  if (canRegister(validation)) return validation;
  const missing = validation.missing.map((field) => ({ path: `answers.${field}`, problem: 'missing' }));
  const wrong = validation.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ field, code }) => ({ path: `answers.${field}`, problem: code }));
  throw new AppError({ code: 'invalidInput', fields: [...missing, ...wrong] });
}

/** The card whose form was filled in; where that version is not kept here, the one in use. */
export function cardOfRequest(
  office: OfficeContext,
  request: CardVersion & Pick<RequestState, 'serviceId'>,
): { readonly card: ServiceCard; readonly isAsRegistered: boolean } {
  const asRegistered = office.cardAsOf(request.serviceId, request);
  const card = asRegistered ?? office.catalogue().cards.find(({ id }) => id === request.serviceId);
  if (!card) throw new AppError({ code: 'refused', rule: 'request.unknownService' });
  return { card, isAsRegistered: asRegistered !== null };
}

type Subjects = {
  /** Whom the field is about; a role that is named for the first time gets an id. */
  of(field: Pick<AskedField, 'role'>): string;
  /** Others than the client, by role. */
  others(): Readonly<Record<string, string>>;
};

export function subjectsOf(
  work: Work,
  clientId: string,
  known: Readonly<Record<string, string>> = {},
): Subjects {
  const others = { ...known };
  return {
    of: ({ role }) => (role === 'client' ? clientId : (others[role] ??= work.newId())),
    others: () => others,
  };
}

/** Answers by the person they are about, so that each can be erased alone; with the applicant all of them go. */
export function bySubject(form: Form, stored: FormValidation['stored'], subjects: Subjects) {
  const parts: Record<string, Record<string, string | boolean>> = {
    [subjects.of({ role: 'client' })]: {},
  };
  for (const field of askedFields(form, stored)) {
    const answer = stored[field.id];
    if (answer !== undefined) (parts[subjects.of(field)] ??= {})[field.id] = answer;
  }
  return parts;
}

export function askedFields(form: Form, answers: Answers): readonly AskedField[] {
  return askedForm(form, answers).sections.flatMap(({ fields }) => fields);
}

/** What the client chose; a card with one way has no question about it. */
export function deliveryOf(card: ServiceCard, answers: Answers): DeliveryMethod {
  return (
    card.deliveryMethods.find((method) => method === answers[DELIVERY_FIELD]) ??
    card.deliveryMethods[0] ??
    'counter'
  );
}
