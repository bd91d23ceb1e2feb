import { useEffect, useState } from 'react';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import type { Given } from './kioskFlow.ts';

/** `onScreen`: nothing is printed here. `failed`: paper did not come out, or nobody knows. */
export type PrintState = 'onScreen' | 'printing' | 'printed' | 'failed';

/** Prints the ticket when its page comes. The print's id makes one paper of it, however often the page is drawn. */
export function useKioskPrint({ visitId, printId }: Given, language: ClientLanguage): PrintState {
  const { client } = useApi();
  const [outcome, setOutcome] = useState<'printed' | 'failed' | null>(null);
  useEffect(() => {
    if (printId === null) return;
    void client
      .action('kiosk.printTicket', { printId, visitId, language })
      .then((printed) => (printed.outcome === 'printed' || printed.outcome === 'sent' ? 'printed' : 'failed'))
      .catch(() => 'failed' as const)
      .then(setOutcome);
  }, [client, printId, visitId, language]);
  if (printId === null) return 'onScreen';
  return outcome ?? 'printing';
}
