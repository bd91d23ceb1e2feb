import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { Triage } from '#shared/domain/visit/types.ts';

export const MATTER_KINDS = ['service', 'situation', 'institution'] as const;
/** A button of the ticket kiosk: a service card, a life situation, or an institution as a whole (QUE-07). */
export type KioskMatter = { readonly kind: (typeof MATTER_KINDS)[number]; readonly id: string };

export type KioskSettings = {
  /** In the order of the buttons; at least one. */
  readonly languages: readonly ClientLanguage[];
  readonly matters: readonly KioskMatter[];
  /** On the centre's ticket printer; otherwise the number stands on the screen only. */
  readonly isPrinting: boolean;
};

/** What fits on one page without scrolling, beside „another question”. */
export const MOST_MATTERS = 11;
const FAVOURITES = 6;

/** Before anybody has chosen: the commonest services, and a way for everything else. */
export function defaultKiosk({ favouriteCardIds, institutions }: Catalogue): KioskSettings {
  const services = favouriteCardIds.slice(0, FAVOURITES).map((id): KioskMatter => ({ kind: 'service', id }));
  const whole = institutions
    .slice(0, MOST_MATTERS - services.length)
    .map(({ id }): KioskMatter => ({ kind: 'institution', id }));
  return { languages: ['lv', 'en', 'ru', 'uk'], matters: [...services, ...whole], isPrinting: true };
}

/** Null when the catalogue no longer has or offers it: then its button goes away, and nothing else. */
export function matterName({ cards, lifeSituations, institutions }: Catalogue, { kind, id }: KioskMatter) {
  const all: Record<KioskMatter['kind'], readonly { readonly id: string; readonly name: LocalText }[]> = {
    service: cards.filter(({ isSwitchedOff }) => isSwitchedOff !== true),
    situation: lifeSituations,
    institution: institutions,
  };
  return all[kind].find((each) => each.id === id)?.name ?? null;
}

/** What the visit records of the button that was pressed; null: another question. */
export function matterOf(
  matter: KioskMatter | null,
): Pick<Triage, 'serviceId' | 'lifeSituationId' | 'institutionId'> {
  return {
    serviceId: matter?.kind === 'service' ? matter.id : null,
    lifeSituationId: matter?.kind === 'situation' ? matter.id : null,
    ...(matter?.kind === 'institution' ? { institutionId: matter.id } : {}),
  };
}
