import type { Actor } from '#shared/domain/event.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import { transact } from '#db/transaction.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { carryOut, createWork, noEffects, type Work } from '#electron/office/work.ts';

/** Records what is no command of its own: signing in, taking a counter. One transaction, then the pushes. */
export function recordAs(office: OfficeContext, actor: Actor, act: (work: Work) => void): void {
  const effects = noEffects();
  const commandId = office.newId() as CommandId;
  transact(office.db, () => act(createWork(office, { kind: 'anyone' }, commandId, effects, actor)));
  carryOut(office, effects);
}
