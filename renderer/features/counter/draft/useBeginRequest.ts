import type { Catalogue } from '#shared/catalogue/types.ts';
import { useAct } from '../useAct.ts';
import { cardOf } from '../catalogueViews.ts';
import { prefilledAnswers, type Known } from './prefilledAnswers.ts';
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
    const answers = prefilledAnswers(card.form, client, known);
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

export type Begin = (serviceId: string, known?: Known) => void;

/** Id of the identity document in the lists of the cards. */
const IDENTITY = 'identity-document';
