import { leaseRequest, leaseResponse } from '#shared/sync/messages.ts';
import { Problem } from '../plugins/problems.ts';
import { lease } from '../storage/leases.ts';
import type { RouteContext } from './context.ts';

export function addLeaseRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/leases',
      summary: 'A block of register numbers for this device; no other device ever gets one of them',
      access: 'device',
      body: leaseRequest,
      answer: leaseResponse,
      refusals: { 409: 'The centre has no numbers left in that year' },
    },
    async ({ caller, body }) => {
      const block = await lease(database, caller, body.year, body.count, clock());
      if (!block) throw new Problem('refused', { rule: 'lease.exhausted' });
      return block;
    },
  );
}
