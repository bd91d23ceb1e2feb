import { MAX_PUSH_BYTES, pushRequest, pushResponse } from '#shared/sync/messages.ts';
import { readEpoch } from '../storage/history.ts';
import type { RouteContext } from './context.ts';
import { takePush } from './takePush.ts';

/** Events over the agreed size are the device's affair; one large event must still get through. */
const BODY_LIMIT = MAX_PUSH_BYTES * 8;

export function addPushRoute(context: RouteContext): void {
  const { contract, database } = context;
  contract.add(
    {
      method: 'POST',
      path: '/sync/push',
      summary: 'Takes in events of a device, each with an answer; a repeated event gets its first answer',
      access: 'device',
      body: pushRequest,
      bodyLimit: BODY_LIMIT,
      answer: pushResponse,
      refusals: { 409: 'The batch does not continue the chain; `code` is gap, cloned or chainBroken' },
    },
    async ({ caller, body, reply }) => {
      const answers = await takePush(context, caller, body);
      reply.header('lodzins-backed-up-seq', caller.backedUpSeq);
      return { epoch: await readEpoch(database), answers: [...answers] };
    },
  );
}
