import { AppError } from '#shared/api/errors.ts';
import { decideFeedback, type FeedbackCommand } from '#shared/domain/feedback/decide.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

export const reclassify: CommandHandler<'feedback.reclassify'> = (work, { feedbackId, ...facts }) =>
  change(work, feedbackId, { kind: 'reclassify', facts });

export const assign: CommandHandler<'feedback.assign'> = (work, { feedbackId, to }) => {
  if (to.kind === 'institution') mustBeInstitution(work, to.institutionId);
  else if (!allStaff(work.db).some(({ id }) => id === to.staffId)) throw new AppError({ code: 'notFound' });
  return change(work, feedbackId, { kind: 'assign', to });
};

export const addNote: CommandHandler<'feedback.addNote'> = (work, { feedbackId, text }) =>
  change(work, feedbackId, { kind: 'addNote', subjectId: subjectOf(work, feedbackId), text });

export const extend: CommandHandler<'feedback.extend'> = (work, { feedbackId, ...extension }) =>
  change(work, feedbackId, { kind: 'extend', subjectId: subjectOf(work, feedbackId), ...extension });

export const forward: CommandHandler<'feedback.forward'> = (work, { feedbackId, institutionId, reason }) => {
  mustBeInstitution(work, institutionId);
  return change(work, feedbackId, { kind: 'forward', institutionId, reason });
};

export const informSender: CommandHandler<'feedback.informSender'> = (work, { feedbackId, by }) =>
  change(work, feedbackId, { kind: 'informSender', by });

export const examine: CommandHandler<'feedback.examine'> = (work, { feedbackId, ...examination }) =>
  change(work, feedbackId, { kind: 'examine', subjectId: subjectOf(work, feedbackId), ...examination });

export const decideSuggestion: CommandHandler<'feedback.decideSuggestion'> = (
  work,
  { feedbackId, ...decision },
) =>
  change(work, feedbackId, { kind: 'decideSuggestion', subjectId: subjectOf(work, feedbackId), ...decision });

export const answer: CommandHandler<'feedback.answer'> = (work, { feedbackId, by, text }) =>
  change(work, feedbackId, { kind: 'answer', subjectId: subjectOf(work, feedbackId), by, text });

export const close: CommandHandler<'feedback.close'> = (work, { feedbackId }) =>
  change(work, feedbackId, { kind: 'close' });

function change(work: Work, feedbackId: string, command: FeedbackCommand): Record<string, never> {
  work.decide('feedback', feedbackId, (state) => decideFeedback(state, command, work));
  return {};
}

/** Whatever is written about it is the sender's data and is erased with them; of one without a record, its own. */
function subjectOf(work: Work, feedbackId: string): string {
  return work.load('feedback', feedbackId)?.clientId ?? feedbackId;
}

function mustBeInstitution(work: Work, institutionId: string): void {
  if (!work.office.catalogue().institutions.some(({ id }) => id === institutionId)) {
    throw new AppError({ code: 'notFound' });
  }
}
