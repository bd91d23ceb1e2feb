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
    async add() {
      await draft.flush();
      await add.run({ visitId });
    },
    async choose(number: number) {
      if (number === visit.clientNumber) return;
      await draft.flush();
      await choose.run({ visitId, number });
    },
    async remove(number: number) {
      await draft.flush();
      await remove.run({ visitId, number });
    },
  };
}
