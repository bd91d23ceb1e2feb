import type { PushAnswer } from '#shared/sync/messages.ts';
import type { OutboxFile } from '#shared/sync/outboxFile.ts';
import { Problem } from '../plugins/problems.ts';
import type { Enrolment } from '../storage/enrolment.ts';
import { openOutboxFile } from '../storage/outboxFile.ts';
import type { RouteContext } from './context.ts';
import { takePush } from './takePush.ts';

type Taken = {
  /** Whose file it is. */
  readonly device: Enrolment;
  readonly writtenAt: number | null;
  readonly answers: readonly (PushAnswer & { readonly commandId: string })[];
};

/**
 * Opens what a device saved in a file and takes it in as if it had been sent.
 * @throws Problem `notFound` when it cannot be opened; PushRefused when it does not continue the device's chain
 */
export async function takeOutboxFile(context: RouteContext, file: OutboxFile): Promise<Taken> {
  const opened = await openOutboxFile(context.database, file);
  if (typeof opened === 'string') throw new Problem('notFound', { rule: `outboxFile.${opened}` });
  const { device, writtenAt, pushes } = opened;
  const answers: Taken['answers'][number][] = [];
  for (const push of pushes) {
    const commands = new Map(push.events.map(({ id, commandId }) => [id, commandId]));
    for (const answer of await takePush(context, device, push)) {
      answers.push({ ...answer, commandId: commands.get(answer.id) ?? answer.id });
    }
  }
  return { device, writtenAt, answers };
}
