import { findField } from '#shared/catalogue/askedForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { ClientView } from '../types.ts';

/** What was written down already; of another client's, nothing that their record knew. */
export type Known = { readonly clientId: string; readonly answers: Answers };

type Client = Pick<ClientView, 'clientId' | 'phone' | 'email' | 'isRestricted'>;

/** What a form begins with: of the client's record, and of what the same visit wrote down already. */
export function prefilledAnswers(form: Form, client: Client | undefined, known: Known | null): Answers {
  // Nothing of earlier goes into a new request while the client's data are restricted (GDPR 18).
  if (client?.isRestricted) return {};
  const isSameClient = known !== null && known.clientId === client?.clientId;
  return {
    ...fromRecord(form, client),
    ...(known && carriedOver(form, known.answers, isSameClient)),
  };
}

function fromRecord({ sections }: Form, client: Client | undefined): Answers {
  const fields = sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap(({ id, prefill }) => {
      const fact = prefill && client?.[prefill];
      return fact ? [[id, fact]] : [];
    }),
  );
}

/** What the client confirms is confirmed each time. */
function carriedOver(form: Form, answers: Answers, isSameClient: boolean): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([fieldId, answer]) => {
      const field = findField(form, fieldId);
      if (!field || field.source !== 'client' || field.mustConfirm || !answer) return false;
      return isSameClient || !field.prefill;
    }),
  );
}
