import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { KioskMatter, KioskSettings } from '#shared/domain/kiosk/kiosk.ts';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';

type Named = { readonly matter: KioskMatter; readonly name: LocalText };
export type MatterGroup = {
  readonly key: 'services' | 'situations' | 'institutions';
  readonly matters: readonly Named[];
};

/** Everything that can stand on a kiosk: the commonest services and those chosen before, situations, institutions. */
export function matterGroups(catalogue: Catalogue, chosen: readonly KioskMatter[]): readonly MatterGroup[] {
  const serviceIds = new Set([
    ...catalogue.favouriteCardIds,
    ...chosen.filter(({ kind }) => kind === 'service').map(({ id }) => id),
  ]);
  const named = (
    kind: KioskMatter['kind'],
    all: readonly { readonly id: string; readonly name: LocalText }[],
  ) => all.map(({ id, name }) => ({ matter: { kind, id }, name }));
  return [
    {
      key: 'services',
      matters: named(
        'service',
        offeredCards(catalogue).filter(({ id }) => serviceIds.has(id)),
      ),
    },
    { key: 'situations', matters: named('situation', catalogue.lifeSituations) },
    { key: 'institutions', matters: named('institution', catalogue.institutions) },
  ];
}

/** Languages keep the order of the house, whatever the order of ticking. */
export function withLanguage(draft: KioskSettings, language: ClientLanguage, isOn: boolean): KioskSettings {
  const languages = CLIENT_LANGUAGES.filter((each) =>
    each === language ? isOn : draft.languages.includes(each),
  );
  return { ...draft, languages };
}

/** Buttons stand in the order in which they were ticked. */
export function withMatter(draft: KioskSettings, matter: KioskMatter, isOn: boolean): KioskSettings {
  const others = draft.matters.filter((each) => !isSame(each, matter));
  return { ...draft, matters: isOn ? [...others, matter] : others };
}

export function hasMatter({ matters }: KioskSettings, matter: KioskMatter): boolean {
  return matters.some((each) => isSame(each, matter));
}

function isSame(a: KioskMatter, b: KioskMatter): boolean {
  return a.kind === b.kind && a.id === b.id;
}
