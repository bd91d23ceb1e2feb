import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { findField } from '#shared/catalogue/askedForm.ts';
import type { Catalogue, Form } from '#shared/catalogue/types.ts';
import { useAct } from '../useAct.ts';
import { cardOf } from '../catalogueViews.ts';
import type { ClientView, Place, VisitView } from '../types.ts';

/** Starts a request: the form is filled with what the client's record knows, and the clock of INT-03 runs. */
export function useBeginRequest(
  visit: VisitView,
  client: ClientView | undefined,
  catalogue: Catalogue,
  go: (place: Place) => void,
): Begin {
  const save = useAct('request.saveDraft');
  const begin = async (serviceId: string, known: Known | null) => {
    const card = cardOf(catalogue, serviceId);
    if (!card) return;
    const draftId = crypto.randomUUID();
    const isRestricted = client?.isRestricted ?? false;
    const isSameClient = known !== null && known.clientId === client?.clientId;
    const answers = {
      // Nothing of earlier goes into a new request while the client's data are restricted (GDPR 18).
      ...(isRestricted ? {} : fromRecord(card.form, client)),
      ...(known && !isRestricted && carriedOver(card.form, known.answers, isSameClient)),
    };
    const started = await save.run({
      draftId,
      visitId: visit.visitId,
      serviceId,
      clientNumber: visit.clientNumber,
      channel: null,
      declined: [],
      answers,
      // The document of the identity check has been seen already.
      documentsSeen: visit.identityCheck
        ? card.documents.filter(({ id }) => id === IDENTITY).map(({ id }) => id)
        : [],
    });
    if (started) go({ kind: 'draft', draftId });
  };
  return (serviceId, known) => void begin(serviceId, known ?? null);
}

function fromRecord({ sections }: Form, client: ClientView | undefined): Answers {
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

/** What was written down already; of another client's, nothing that their record knew. */
type Known = { readonly clientId: string; readonly answers: Answers };
export type Begin = (serviceId: string, known?: Known) => void;

/** Id of the identity document in the lists of the cards. */
const IDENTITY = 'identity-document';
