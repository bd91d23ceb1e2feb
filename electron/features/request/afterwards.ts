import { AppError } from '#shared/api/errors.ts';
import { entrySubjects } from '#shared/catalogue/entrySubjects.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { isOfAnotherCentre } from '#db/repositories/requestWork.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { isManager } from '#electron/office/whoMay.ts';
import type { Work } from '#electron/office/work.ts';
import {
  askedFields,
  cardOfRequest,
  deliveryOf,
  mustBeComplete,
  subjectsOf,
} from '#electron/features/request/form.ts';
import { paperInForce } from '#electron/office/papers.ts';

/** What happens to a request after it was registered. Who may, and until when, is the domain's rule. */
export const withdraw: CommandHandler<'request.withdraw'> = (work, { requestId, ...asked }) => {
  mustBeHere(work, requestId);
  work.decide('request', requestId, (state) => decideRequest(state, { kind: 'withdraw', ...asked }, work));
  return {};
};

export const voidRegistration: CommandHandler<'request.void'> = (work, { requestId, why }) => {
  mustBeHere(work, requestId);
  const command = { kind: 'void', why, isManager: isManager(work.caller) } as const;
  work.decide('request', requestId, (state) => decideRequest(state, command, work));
  return {};
};

/** Checked as at the registration, against the form that was filled in then. */
export const correct: CommandHandler<'request.correct'> = (work, { requestId, version, answers, why }) => {
  const state = work.load('request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  const { card } = cardOfRequest(work.office, state);
  const { stored } = mustBeComplete(card.form, answers, localDate(work.now));
  const before = state.answers as Answers;
  const moved = entrySubjects(card.form, before, stored, state.otherSubjects);
  const taken = Object.entries(moved).map(([role, id]) => [role, id ?? work.newId()] as const);
  const subjects = subjectsOf(work, state.clientId, { ...state.otherSubjects, ...Object.fromEntries(taken) });
  // Also what was answered about an entry that is left out now.
  const asked = [before, stored].flatMap((known) => askedFields(card.form, known));
  const entries = [...new Map(asked.map((field) => [field.id, field])).values()]
    .filter(({ source }) => source !== 'register')
    .map((field) => {
      const answer = stored[field.id] ?? null;
      const isNew = answer !== null || state.otherSubjects[field.role] !== undefined;
      const subjectId = isNew ? subjects.of(field) : state.clientId;
      return { field: field.id, answer, subjectId, isMoved: field.role in moved };
    });
  work.decide('request', requestId, (current) =>
    decideRequest(
      current,
      {
        kind: 'correct',
        known: version - 1,
        entries,
        delivery: deliveryOf(card, stored),
        otherSubjects: subjects.others(),
        why,
        isManager: isManager(work.caller),
      },
      work,
    ),
  );
  return { version: version + 1 };
};

export const form: QueryHandler<'request.form'> = (office, { requestId }) => {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new AppError({ code: 'notFound' });
  const { card, isAsRegistered } = cardOfRequest(office, state);
  return { form: card.form, isAsRegistered };
};

export const issueConfirmation: CommandHandler<'request.issueConfirmation'> = (
  work,
  { requestId, language },
) => {
  const paper = paperInForce(work.office, 'confirmation').version;
  work.decide('request', requestId, (state) =>
    decideRequest(state, { kind: 'issueConfirmation', language, paper }, work),
  );
  return { copy: work.load('request', requestId)?.confirmations ?? 1 };
};

/** A centre that works on another one's request does not end it: its client asks where it was registered. */
function mustBeHere(work: Work, requestId: string): void {
  const state = work.load('request', requestId);
  if (state && isOfAnotherCentre(work.db, state)) {
    throw new AppError({ code: 'refused', rule: 'request.otherCentre' });
  }
}
