import type { z } from 'zod';
import { asStoredEvent, type PushAnswer, type pushRequest } from '#shared/sync/messages.ts';
import { Problem } from '../plugins/problems.ts';
import { transaction } from '../storage/database.ts';
import type { EnrolledDevice } from '../storage/enrolment.ts';
import { acceptPush } from '../storage/push.ts';
import type { RouteContext } from './context.ts';

type Body = z.infer<typeof pushRequest>;

/**
 * Takes in what a device sent, or what was carried here in its file.
 * @throws Problem `invalidInput`; PushRefused when it does not continue the device's chain
 */
export async function takePush(
  { database, clock, ownerOf, folder }: Pick<RouteContext, 'database' | 'clock' | 'ownerOf' | 'folder'>,
  device: EnrolledDevice,
  body: Body,
): Promise<readonly PushAnswer[]> {
  const { incarnation, signature } = body;
  const events = body.events.map(asStoredEvent);
  requireOwn(body, device);
  requireStorable(body);
  const { answers, forgotten } = await transaction(database, (tx) =>
    acceptPush(tx, device, { incarnation, events, signature }, { now: clock(), ownerOf }),
  );
  for (const file of forgotten) await folder?.remove(file);
  return answers;
}

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
