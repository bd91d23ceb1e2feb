import { useTranslation } from 'react-i18next';
import { registerAnewAtCounter, useAtCounter } from '#renderer/app/centre/visitOfClient.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { RequestData } from './requestData.ts';

/** In place of a void registration; null where another one stands already, or none was made void. */
export function useRegisterAnew({ requestId, clientId, voiding }: RequestData): Command | null {
  const { t } = useTranslation();
  const atCounter = useAtCounter(clientId);
  if (!voiding || voiding.reason === 'twice') return null;
  return {
    id: 'requests.primary',
    labelKey: 'request.after.again.act',
    whyNot: () => {
      switch (atCounter.kind) {
        case 'noCounter':
          return t('handover.whyNot.noCounter');
        case 'nobody':
          return t('handover.whyNot.nobody');
        case 'otherClient':
          // It was registered for the wrong one.
          if (voiding.reason === 'wrongClient') return null;
          return t('handover.whyNot.otherClient', { ticket: atCounter.ticket });
        case 'thisClient':
          return null;
      }
    },
    run: () => registerAnewAtCounter(requestId),
  };
}
