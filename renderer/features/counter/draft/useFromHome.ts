import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** A slip in the client's language about doing it alone, where that is possible (CHN-08). */
export function useFromHome(card: ServiceCard | undefined): Command {
  const { visit } = useOpenVisit();
  const { print, isBusy } = usePrint();
  return {
    id: 'form.fromHome',
    labelKey: 'request.fromHome',
    when: () => card !== undefined && possibleChannels(card).includes('eService'),
    async run() {
      if (!card || isBusy) return;
      const { language } = visit;
      await print((client) => client.query('door.fromHomePdf', { serviceId: card.id, language }));
    },
  };
}
