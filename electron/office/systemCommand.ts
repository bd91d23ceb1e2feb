import type { Topic } from '#shared/api/topics.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { transact } from '#db/transaction.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { createWork, type Work } from '#electron/office/work.ts';

/** Records what the office itself does, e.g. giving a number that followed later; one transaction, then the pushes. */
export function asSystem(office: OfficeContext, name: string, act: (work: Work) => void): void {
  const touched = new Map<Topic, Set<string>>();
  const commandId = office.newId() as CommandId;
  transact(office.db, () => act(createWork(office, { kind: 'anyone' }, commandId, touched, { kind: 'system', name })));
  for (const [topic, ids] of touched) office.publish(topic, [...ids]);
}
