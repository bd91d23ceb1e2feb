import {
  handedInAnswer,
  MOST_OUTBOX_FILE_BYTES,
  outboxFileAnswer,
  outboxFileSchema,
  type HandedIn,
} from '#shared/sync/outboxFile.ts';
import { GuessLimit } from '../plugins/guessLimit.ts';
import { Problem } from '../plugins/problems.ts';
import type { RouteContext } from './context.ts';
import { takeOutboxFile } from './takeOutboxFile.ts';

/** A bus that was without a network for months; an office takes less. */
const ADMIN_BODY_LIMIT = 128 * 1024 * 1024;

const REFUSALS = {
  404: 'The file is of no device of this back-office (`outboxFile.unknownDevice`), or was changed on its way (`outboxFile.changed`)',
  409: 'Its first events do not continue the chain; `code` is gap, cloned or chainBroken',
};

/** What a device saved in a file because it could not send it; the same file again changes nothing. */
export function addOutboxFileRoutes(context: RouteContext): void {
  addForAdministrator(context);
  addForOffices(context);
}

function addForAdministrator(context: RouteContext): void {
  context.contract.add(
    {
      method: 'POST',
      path: '/admin/v1/outbox-files',
      summary:
        'Takes in what a device saved in a file because it could not send it; the same file again changes nothing',
      access: 'admin',
      body: outboxFileSchema,
      bodyLimit: ADMIN_BODY_LIMIT,
      answer: outboxFileAnswer,
      refusals: REFUSALS,
    },
    async ({ body }) => {
      const { device, answers } = await takeOutboxFile(context, body);
      const { deviceId: id, deviceName: name, centreCode } = device;
      return {
        device: { id, name, centreCode },
        events: answers.length,
        duplicates: answers.filter(({ duplicate }) => duplicate).length,
        contradicted: answers.filter(({ verdict }) => verdict === 'contradicted').length,
      };
    },
  );
}

/** The office that carries it, of whichever centre, cannot open it and learns nothing of what is in it. */
function addForOffices(context: RouteContext): void {
  const refused = new GuessLimit();
  context.contract.add(
    {
      method: 'POST',
      path: '/sync/outbox-files',
      summary: 'Takes in the same from any office that has a network; it learns whose file it was and counts',
      access: 'device',
      body: outboxFileSchema,
      bodyLimit: MOST_OUTBOX_FILE_BYTES,
      answer: handedInAnswer,
      refusals: { ...REFUSALS, 429: 'Too many files that could not be opened; wait a minute' },
    },
    async ({ caller, body }): Promise<HandedIn> => {
      const now = context.clock();
      if (refused.isExhausted(caller.deviceId, now)) throw new Problem('tooManyTries');
      try {
        return countedByItem(await takeOutboxFile(context, body));
      } catch (error) {
        if (error instanceof Problem) refused.note(caller.deviceId, now);
        throw error;
      }
    },
  );
}

/** As people count: one act at a counter is one item, however many events it made. */
function countedByItem({ device, writtenAt, answers }: Awaited<ReturnType<typeof takeOutboxFile>>): HandedIn {
  const itemsOf = (some: typeof answers) => new Set(some.map(({ commandId }) => commandId)).size;
  const items = itemsOf(answers);
  return {
    centre: { code: device.centreCode, name: device.centreName },
    writtenAt,
    items,
    known: items - itemsOf(answers.filter(({ duplicate }) => !duplicate)),
    contradicted: itemsOf(answers.filter(({ verdict }) => verdict === 'contradicted')),
  };
}
