import { retentionReport, retentionResponse } from '#shared/sync/retention.ts';
import { exchangeRetention } from '../storage/retention/report.ts';
import type { RouteContext } from './context.ts';

export function addRetentionRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/retention',
      summary:
        'How long the centre keeps personal data, and counts of what went and what goes next; no names',
      access: 'device',
      body: retentionReport,
      answer: retentionResponse,
    },
    ({ caller, body }) => exchangeRetention(database, caller.centreId, body, clock()),
  );
}
