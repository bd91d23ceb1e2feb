import { erasureReport, erasureResponse } from '#shared/sync/erasures.ts';
import { exchangeErasures } from '../storage/erasureConfirmations.ts';
import type { RouteContext } from './context.ts';

export function addErasureRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/erasures',
      summary:
        'Confirms what this device has erased, and tells which devices have done so and which have not',
      access: 'device',
      body: erasureReport,
      answer: erasureResponse,
    },
    ({ caller, body }) => exchangeErasures(database, caller, body, clock()),
  );
}
