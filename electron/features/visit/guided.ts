import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { guidedStepIds, hasGuidedEService } from '#shared/catalogue/guidedSteps.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { GuidedCommand } from '#shared/domain/visit/guided/decide.ts';
import { actualChannel } from '#shared/domain/visit/guided/sessions.ts';
import type { GuidedEnding } from '#shared/domain/visit/guided/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import type { Names } from '#electron/office/handoffView.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { mustBeOffered } from '#electron/office/mustBeOffered.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { servesClients } from '#electron/office/whoMay.ts';
import type { Work } from '#electron/office/work.ts';

type View = OutputOf<'visit.get'>['guided'][number];

export const startGuided: CommandHandler<'visit.startGuided'> = (work, { visitId, ...facts }) => {
  const card = work.office.catalogue().cards.find(({ id }) => id === facts.serviceId);
  if (!card) throw new AppError({ code: 'notFound' });
  mustBeOffered(work.office, [card.id], 'visit.serviceOff');
  if (!hasGuidedEService(card)) throw new AppError({ code: 'refused', rule: 'visit.guidedNoEService' });
  const sessionId = work.newId();
  change(work, visitId, { kind: 'startGuided', sessionId, stepIds: guidedStepIds(card), ...facts });
  return { sessionId };
};

export const tickGuided: CommandHandler<'visit.tickGuided'> = (work, { visitId, ...tick }) =>
  change(work, visitId, { kind: 'tickGuided', ...tick });

export const moveGuided: CommandHandler<'visit.moveGuided'> = (work, { visitId, ...move }) =>
  change(work, visitId, { kind: 'moveGuided', ...move });

export const completeGuided: CommandHandler<'visit.completeGuided'> = (work, { visitId, ...end }) =>
  change(work, visitId, { kind: 'completeGuided', ...end });

export const giveUpGuided: CommandHandler<'visit.giveUpGuided'> = (work, { visitId, ...end }) =>
  change(work, visitId, { kind: 'giveUpGuided', ...end });

function change(work: Work, visitId: string, command: GuidedCommand): Record<string, never> {
  work.decide('visit', visitId, (state) => decideVisit(state, command, work));
  return {};
}

/** Numbers and words are for those who serve the client. */
export function guidedViews({ guided = [] }: VisitState, names: Names, caller: Caller): View[] {
  const isForReader = servesClients(caller);
  return guided.map(({ id, stepIds, doneIds, staffId, ending, ...facts }) => ({
    ...facts,
    sessionId: id,
    steps: stepIds.map((stepId) => ({ stepId, isDone: doneIds.includes(stepId) })),
    by: names.staff(staffId),
    actual: actualChannel(ending),
    ending: ending && shownEnding(ending, isForReader),
  }));
}

function shownEnding(ending: GuidedEnding, isForReader: boolean): View['ending'] {
  switch (ending.kind) {
    case 'completed':
      return { ...ending, serviceNumber: (isForReader && ending.serviceNumber) || '' };
    case 'givenUp':
      return { ...ending, words: (isForReader && ending.words) || '' };
    case 'leftOpen':
      return ending;
  }
}
