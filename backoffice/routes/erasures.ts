import { erasureReport, erasureResponse } from '#shared/sync/erasures.ts';
import { asStoredEvent } from '#shared/sync/messages.ts';
import { eraseAgain } from '../storage/eraseAgain.ts';
import { exchangeErasures } from '../storage/erasureConfirmations.ts';
import type { RouteContext } from './context.ts';

export function addErasureRoute({ contract, database, clock, ownerOf, folder }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/erasures',
      summary:
        'Confirms what this device has erased, tells which devices have done so and which have not, and has erased again what a restored back-office has forgotten',
      access: 'device',
      body: erasureReport,
      answer: erasureResponse,
    },
    async ({ caller, body }) => {
      const { lost = [], ...report } = body;
      const events = lost.map(asStoredEvent);
      await eraseAgain(database, caller.centreId, events, { now: clock(), ownerOf, folder });
      return exchangeErasures(database, caller, report, clock());
    },
  );
}
