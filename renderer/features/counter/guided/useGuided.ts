import { useTranslation } from 'react-i18next';
import { hasGuidedEService } from '#shared/catalogue/guidedSteps.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { proposedWay, waysOf } from '../draft/channelChoice.ts';
import { useAct } from '../useAct.ts';
import { useUndo } from '../useUndo.ts';
import type { Place, VisitView } from '../types.ts';

/** One key on the card: begins to help the client with its e-service, or goes to the help that is under way (DIG-02). */
export function useGuided(
  visit: VisitView,
  card: ServiceCard | undefined,
  go: (place: Place) => void,
): Command {
  const { t } = useTranslation();
  const start = useAct('visit.startGuided');
  const offerUndo = useUndo();
  const { visitId } = visit;
  const underWay = visit.guided.find(({ ending }) => ending === null);
  const command: Command = {
    id: 'counter.guided',
    labelKey: 'guided.start',
    ...(underWay ? { labelKey: 'guided.goOn' } : {}),
    whyNot() {
      if (underWay) return null;
      if (visit.contact) return t('errors.rule.visit.guidedNotHere');
      if (!card) return t('guided.noService');
      return hasGuidedEService(card) ? null : t('guided.notOnline');
    },
    async run() {
      if (underWay) return go({ kind: 'guided', sessionId: underWay.sessionId });
      if (!card) return;
      const planned = proposedWay(waysOf(card, {}, { hasEid: visit.hasEid }))?.channel ?? null;
      const started = await start.run({
        visitId,
        serviceId: card.id,
        place: 'sharedComputer',
        planned,
      });
      if (!started) return;
      go({ kind: 'guided', sessionId: started.sessionId });
      offerUndo(visitId, t('guided.started'));
    },
  };
  useCommands([command]);
  return command;
}
