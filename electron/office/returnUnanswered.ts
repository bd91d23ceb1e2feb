import { decideVisit } from '#shared/domain/visit/decide.ts';
import { lapsedHandoffs } from '#shared/domain/visit/handoff/decide.ts';
import { visitsWithLateOffers } from '#db/repositories/handoffs.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import type { Work } from '#electron/office/work.ts';

/** How soon it is noticed. The offer itself says when its time is over, so a missed look only comes later. */
export const LOOK_FOR_UNANSWERED_MS = 15_000;

/** Brings offers that nobody answered in time back to their senders. */
export function returnUnanswered(office: OfficeContext): void {
  if (visitsWithLateOffers(office.db, office.clock.now()).length === 0) return;
  recordAs(office, { kind: 'system', name: 'host' }, returnUnansweredIn);
}

/** The same inside a command that must not go by an old offer. */
export function returnUnansweredIn(work: Work): void {
  for (const visitId of visitsWithLateOffers(work.db, work.now)) {
    const state = work.load('visit', visitId);
    for (const { id: handoffId } of state ? lapsedHandoffs(state, work.now) : []) {
      work.decide('visit', visitId, (before) =>
        decideVisit(before, { kind: 'returnUnanswered', handoffId }, work),
      );
    }
  }
}
