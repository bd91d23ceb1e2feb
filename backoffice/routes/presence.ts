import { presenceReport, presenceResponse } from '#shared/sync/presence.ts';
import { noteSeen } from '../storage/enrolment.ts';
import { exchangePresence } from '../storage/presence.ts';
import type { RouteContext } from './context.ts';

export function addPresenceRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/presence',
      summary: 'Says who of this centre could answer others, and asks the same of the others; no names',
      access: 'device',
      body: presenceReport,
      answer: presenceResponse,
    },
    async ({ caller, body }) => {
      await noteSeen(database, caller.deviceId, clock());
      return exchangePresence(database, caller.centreId, body, clock());
    },
  );
}
