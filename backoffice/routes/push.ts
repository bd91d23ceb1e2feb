import type { z } from 'zod';
import { asStoredEvent, MAX_PUSH_BYTES, pushRequest, pushResponse } from '#shared/sync/messages.ts';
import { Problem } from '../plugins/problems.ts';
import { transaction } from '../storage/database.ts';
import { readEpoch } from '../storage/history.ts';
import { acceptPush } from '../storage/push.ts';
import type { RouteContext } from './context.ts';

/** Events over the agreed size are the device's affair; one large event must still get through. */
const BODY_LIMIT = MAX_PUSH_BYTES * 8;

export function addPushRoute({ contract, database, clock, ownerOf, folder }: RouteContext): void {
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
      const { incarnation, signature } = body;
      const events = body.events.map(asStoredEvent);
      requireOwn(body, caller);
      requireStorable(body);
      const context = { now: clock(), ownerOf };
      const { answers, forgotten } = await transaction(database, (tx) =>
        acceptPush(tx, caller, { incarnation, events, signature }, context),
      );
      for (const file of forgotten) await folder?.remove(file);
      reply.header('lodzins-backed-up-seq', caller.backedUpSeq);
      return { epoch: await readEpoch(database), answers: [...answers] };
    },
  );
}

type Body = z.infer<typeof pushRequest>;

/** A token speaks for one device; a later incarnation may still send what an earlier one left. */
function requireOwn(body: Body, caller: { deviceId: string; incarnation: number }): void {
  const fields = body.events.flatMap(({ deviceId, incarnation }, index) => {
    if (deviceId !== caller.deviceId)
      return [{ path: `body.events.${index}.deviceId`, problem: 'is another device' }];
    if (incarnation !== body.incarnation) {
      return [{ path: `body.events.${index}.incarnation`, problem: 'differs from that of the push' }];
    }
    return [];
  });
  if (body.incarnation > caller.incarnation)
    fields.push({ path: 'body.incarnation', problem: 'was never given out' });
  if (fields.length > 0) throw new Problem('invalidInput', { fields: fields.slice(0, 50) });
}

/** What the database would store in another form than it came would break the chain for its readers. */
function requireStorable(body: Body): void {
  const fields = body.events.flatMap((event, index) => {
    const ids = [event.id, event.aggregateId, event.commandId, event.undoOf ?? ''];
    const uuids = [...ids, ...event.personal.map(({ subjectId }) => subjectId)];
    const texts = [event.type, ...event.personal.map(({ salt }) => salt ?? '')];
    const path = `body.events.${index}`;
    if (uuids.some((uuid) => uuid !== uuid.toLowerCase()))
      return [{ path, problem: 'ids must be in lower case' }];
    if (texts.some((text) => text.includes('\0') || !text.isWellFormed())) {
      return [{ path, problem: 'type and salt must be plain text' }];
    }
    return [];
  });
  if (fields.length > 0) throw new Problem('invalidInput', { fields: fields.slice(0, 50) });
}
