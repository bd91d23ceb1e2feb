import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { tellFailure } from '#renderer/app/usePrint.ts';
import { cardOf } from '../catalogueViews.ts';
import { enteredIn } from '../draft/enteredIn.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** The way follows what the client said (CHN-02, CHN-12): the form on paper, where the service is taken in so. */
export function useGoOnPaper(): (serviceId: string) => Promise<void> {
  const { client } = useApi();
  const { visit, catalogue, go, begin } = useOpenVisit();
  const save = useAct('request.saveDraft');

  async function toPaper(draftId: string): Promise<void> {
    try {
      const entered = enteredIn(await client.query('request.draft', { draftId }));
      const declined = [{ channel: 'assisted', barrier: 'unwilling' } as const];
      if (await save.run({ ...entered, channel: 'paper', declined })) go({ kind: 'draft', draftId });
    } catch (problem) {
      tellFailure(problem);
    }
  }

  return async (serviceId) => {
    const card = cardOf(catalogue, serviceId);
    const own = visit.drafts.find((draft) => draft.serviceId === serviceId);
    if (!card || !possibleChannels(card).includes('paper')) go({ kind: 'notes' });
    else if (own) await toPaper(own.draftId);
    else begin(serviceId);
  };
}
