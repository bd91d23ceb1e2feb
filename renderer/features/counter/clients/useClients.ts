import { useTranslation } from 'react-i18next';
import { useAct } from '../useAct.ts';
import type { VisitView } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type VisitClient = VisitView['clients'][number];

/** Who is served on this ticket (QUE-08). What was entered for the one shown is saved before another one is. */
export function useClients() {
  const { t } = useTranslation();
  const { visit, draft } = useOpenVisit();
  const add = useAct('visit.addClient');
  const choose = useAct('visit.chooseClient');
  const remove = useAct('visit.removeClient');
  const { visitId } = visit;
  return {
    nameOf: ({ client, number }: VisitClient) => client?.name ?? t('counter.clients.unknown', { number }),
    isPending: add.isPending || choose.isPending || remove.isPending,
    /** Each is true once it is done; a refusal has been told. */
    async add(): Promise<boolean> {
      await draft.flush();
      return (await add.run({ visitId })) !== null;
    },
    async choose(number: number): Promise<boolean> {
      if (number === visit.clientNumber) return true;
      await draft.flush();
      return (await choose.run({ visitId, number })) !== null;
    },
    async remove(number: number): Promise<boolean> {
      await draft.flush();
      return (await remove.run({ visitId, number })) !== null;
    },
  };
}
