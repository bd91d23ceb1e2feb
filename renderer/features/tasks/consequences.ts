import type { TextKey } from '#shared/i18n/textKey.ts';
import type { TaskData } from './comparison.ts';

type Choice = { readonly noteKey: TextKey; readonly whyNotKey: TextKey | null };
export type Consequences = { readonly theirs: Choice; readonly mine: Choice };

/** What becomes of each choice. Only a correction and a handover can be put on top by a new fact. */
export function consequencesOf({
  reason,
  mine,
}: Pick<TaskData, 'reason'> & { readonly mine: { readonly type: string } }): Consequences {
  if (mine.type === 'client.corrected') {
    return {
      theirs: { noteKey: 'tasks.theirs.corrected', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.corrected', whyNotKey: null },
    };
  }
  if (reason === 'appointment.slotTaken') {
    return {
      theirs: { noteKey: 'tasks.theirs.slotTaken', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.slotTaken', whyNotKey: null },
    };
  }
  if (reason === 'payment.refundedTwice') {
    return {
      theirs: { noteKey: 'tasks.theirs.refundedTwice', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.refundedTwice', whyNotKey: null },
    };
  }
  if (reason.startsWith('payment.')) {
    return {
      theirs: { noteKey: 'tasks.theirs.money', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.money', whyNotKey: null },
    };
  }
  const theirs = { noteKey: 'tasks.theirs.other', whyNotKey: null } as const;
  if (mine.type !== 'request.handedOver') {
    return { theirs, mine: { noteKey: 'tasks.mine.handedOver', whyNotKey: 'tasks.mine.notPossible' } };
  }
  const isWithdrawn = reason === 'request.alreadyWithdrawn';
  return {
    theirs: { noteKey: isWithdrawn ? 'tasks.theirs.withdrawn' : 'tasks.theirs.handedOver', whyNotKey: null },
    mine: { noteKey: 'tasks.mine.handedOver', whyNotKey: isWithdrawn ? 'tasks.mine.withdrawn' : null },
  };
}
