import { outboxFileAnswer, outboxFileSchema } from '#shared/sync/outboxFile.ts';
import { Problem } from '../plugins/problems.ts';
import { openOutboxFile } from '../storage/outboxFile.ts';
import type { RouteContext } from './context.ts';
import { takePush } from './takePush.ts';

/** A bus that was without a network for weeks, sealed, in base64. */
const BODY_LIMIT = 128 * 1024 * 1024;

export function addOutboxFileRoute(context: RouteContext): void {
  const { contract, database } = context;
  contract.add(
    {
      method: 'POST',
      path: '/admin/v1/outbox-files',
      summary:
        'Takes in what a device saved in a file because it could not send it; the same file again changes nothing',
      access: 'admin',
      body: outboxFileSchema,
      bodyLimit: BODY_LIMIT,
      answer: outboxFileAnswer,
      refusals: {
        404: 'The file is of no device of this back-office, or was changed on its way',
        409: 'Its first events do not continue the chain; `code` is gap, cloned or chainBroken',
      },
    },
    async ({ body }) => {
      const opened = await openOutboxFile(database, body);
      if (!opened) throw new Problem('notFound');
      const { device, pushes } = opened;
      const counts = { events: 0, duplicates: 0, contradicted: 0 };
      for (const push of pushes) {
        const answers = await takePush(context, device, push);
        counts.events += answers.length;
        counts.duplicates += answers.filter(({ duplicate }) => duplicate).length;
        counts.contradicted += answers.filter(({ verdict }) => verdict === 'contradicted').length;
      }
      const { deviceId: id, deviceName: name, centreCode } = device;
      return { device: { id, name, centreCode }, ...counts };
    },
  );
}
