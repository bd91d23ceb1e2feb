import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';

/** Before and after what is the service's own; in between stand the card's steps, or two that fit any e-service. */
const BEFORE = ['open', 'signIn'] as const;
const ANY_SERVICE = ['find', 'fill'] as const;
const AFTER = ['check', 'submit', 'keepNumber'] as const;

export const GENERAL_STEPS = [...BEFORE, ...ANY_SERVICE, ...AFTER] as const;
export type GeneralStep = (typeof GENERAL_STEPS)[number];

/** Whether a client can be helped to do it electronically (ASE-02), also where the centre itself takes nothing in. */
export function hasGuidedEService({ eAvailability, assistedMode }: ServiceCard): boolean {
  return eAvailability !== 'none' && assistedMode !== 'notAllowed';
}

/** Ids of the steps of the e-service, in their order. */
export function guidedStepIds({ eServiceSteps }: Pick<ServiceCard, 'eServiceSteps'>): readonly string[] {
  return [...BEFORE, ...(eServiceSteps?.map(({ id }) => id) ?? ANY_SERVICE), ...AFTER];
}

/** The card's own words for a step; undefined for one that every e-service has. */
export function ownStepText(
  card: Pick<ServiceCard, 'eServiceSteps'> | undefined,
  stepId: string,
): LocalText | undefined {
  return card?.eServiceSteps?.find(({ id }) => id === stepId)?.text;
}
