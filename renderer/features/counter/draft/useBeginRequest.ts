import { useRef } from 'react';
import { onlyMissing } from '#shared/catalogue/carriedAnswers.ts';
import type { InputOf } from '#shared/api/contract.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { tellFailure } from '#renderer/app/usePrint.ts';
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
  const { client: api } = useApi();
  const save = useAct('request.saveDraft');
  const isUnderWay = useRef(false);
  const begin = async (serviceId: string, known: Known | 'ofVisit' | null) => {
    const card = cardOf(catalogue, serviceId);
    if (!card) return;
    const draftId = crypto.randomUUID();
    const answers = prefilledAnswers(card.form, client, known === 'ofVisit' ? null : known);
    const entered = {
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
    };
    if (!(await save.run(entered))) return;
    if (known === 'ofVisit') await carryOn(entered);
    go({ kind: 'draft', draftId });
  };
  /** One entry of the data for all that the situation calls for (CAT-24). */
  const carryOn = async (entered: InputOf<'request.saveDraft'>): Promise<void> => {
    try {
      const { said } = await api.query('request.known', { draftId: entered.draftId });
      const answers = { ...entered.answers, ...onlyMissing(said, entered.answers) };
      await save.run({ ...entered, answers });
    } catch (problem) {
      tellFailure(problem);
    }
  };
  return (serviceId, known) => {
    // Each one is a draft of its own, and a key is quicker than the answer.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void begin(serviceId, known ?? null).finally(() => (isUnderWay.current = false));
  };
}

/** `ofVisit`: with what the client has said for other requests of this visit. */
export type Begin = (serviceId: string, known?: Known | 'ofVisit' | null) => void;

/** Id of the identity document in the lists of the cards. */
const IDENTITY = 'identity-document';
