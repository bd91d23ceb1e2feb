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
  if (reason === 'localCard.changedElsewhere') {
    return {
      theirs: { noteKey: 'tasks.theirs.card', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.card', whyNotKey: null },
    };
  }
  if (reason === 'paper.changedElsewhere') {
    return {
      theirs: { noteKey: 'tasks.theirs.paper', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.paper', whyNotKey: null },
    };
  }
  if (mine.type === 'client.merged') {
    return {
      theirs: { noteKey: 'tasks.theirs.merged', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.merged', whyNotKey: null },
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
  if (reason === 'request.notTold') {
    return {
      theirs: { noteKey: 'tasks.theirs.told', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.told', whyNotKey: null },
    };
  }
  if (reason === 'request.notToldRestricted') {
    return {
      theirs: { noteKey: 'tasks.theirs.toldRestricted', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.told', whyNotKey: null },
    };
  }
  if (reason.startsWith('delegation.') || reason.startsWith('representation.')) {
    return {
      theirs: { noteKey: 'tasks.theirs.contacted', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.contacted', whyNotKey: null },
    };
  }
  const theirs = { noteKey: 'tasks.theirs.other', whyNotKey: null } as const;
  if (reason === 'request.correctedElsewhere') {
    return {
      theirs: { noteKey: 'tasks.theirs.formCorrected', whyNotKey: null },
      mine: { noteKey: 'tasks.mine.formCorrected', whyNotKey: null },
    };
  }
  const noteKey = MINE_NOTES[mine.type] ?? 'tasks.mine.handedOver';
  const closed = CLOSED[reason];
  if (closed) {
    return {
      theirs: { noteKey: closed.theirsKey, whyNotKey: null },
      mine: { noteKey, whyNotKey: closed.mineKey },
    };
  }
  if (mine.type !== 'request.handedOver') {
    return { theirs, mine: { noteKey, whyNotKey: 'tasks.mine.notPossible' } };
  }
  const isSent = reason === 'request.alreadySent' || reason === 'request.alreadySentBack';
  return {
    theirs: { noteKey: isSent ? 'tasks.theirs.sent' : 'tasks.theirs.handedOver', whyNotKey: null },
    mine: { noteKey, whyNotKey: null },
  };
}

const MINE_NOTES: Readonly<Record<string, TextKey>> = {
  'request.withdrawn': 'tasks.mine.withdrawal',
  'request.voided': 'tasks.mine.voiding',
  'request.corrected': 'tasks.mine.formCorrected',
  'request.resultPlaced': 'tasks.mine.kept',
  'request.resultSent': 'tasks.mine.kept',
  'request.resultSentBack': 'tasks.mine.kept',
  'request.executedHere': 'tasks.mine.executed',
  'request.clientAnswered': 'tasks.mine.answer',
  'request.clientAsked': 'tasks.mine.question',
};

/** What ended the request elsewhere stands: nothing that was done here can be put on top of it. */
const CLOSED: Readonly<Record<string, { readonly theirsKey: TextKey; readonly mineKey: TextKey }>> = {
  'request.alreadyWithdrawn': { theirsKey: 'tasks.theirs.withdrawn', mineKey: 'tasks.mine.withdrawn' },
  'request.alreadyVoided': { theirsKey: 'tasks.theirs.voided', mineKey: 'tasks.mine.voided' },
  'request.alreadyDecided': { theirsKey: 'tasks.theirs.decided', mineKey: 'tasks.mine.decided' },
  'request.questionWithdrawn': {
    theirsKey: 'tasks.theirs.questionWithdrawn',
    mineKey: 'tasks.mine.questionWithdrawn',
  },
};
