import { targetMinutesOf, recallRuleOf } from '#shared/domain/queue/settings.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import type { Work } from '#electron/office/work.ts';

/** Back after a missed call; the same at the door and at the counter. */
export function comeBack(work: Work, visitId: string): void {
  const rule = recallRuleOf(readQueueSettings(work.db));
  const settings = readQueueSettings(work.db);
  work.decide('visit', visitId, (state) => {
    const { category = '', serviceId = null, need = 'none' } = state ?? {};
    const targetMinutes = targetMinutesOf(settings, { category, serviceId, isPriority: need !== 'none' });
    return decideVisit(state, { kind: 'returnBack', rule, targetMinutes }, work);
  });
}
