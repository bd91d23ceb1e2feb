import { publicQueueReport, publicQueueResponse } from '#shared/sync/publicQueue.ts';
import { savePublicQueue } from '../storage/publicQueue.ts';
import type { RouteContext } from './context.ts';

export function addPublicQueueRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/queue',
      summary: 'The tickets of the day as their holders may follow them; no names, forgotten with the day',
      access: 'device',
      body: publicQueueReport,
      answer: publicQueueResponse,
    },
    async ({ caller, body }) => {
      await savePublicQueue(database, caller.deviceId, body, clock());
      return {};
    },
  );
}
