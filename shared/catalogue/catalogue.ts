import { ladCards } from '#shared/catalogue/cards/lad.ts';
import { municipalityCards } from '#shared/catalogue/cards/municipality.ts';
import { municipalitySocialCards } from '#shared/catalogue/cards/municipalitySocial.ts';
import { nvaCards } from '#shared/catalogue/cards/nva.ts';
import { nvdCards } from '#shared/catalogue/cards/nvd.ts';
import { pmlpCards } from '#shared/catalogue/cards/pmlp.ts';
import { portalCards } from '#shared/catalogue/cards/portal.ts';
import { urCards } from '#shared/catalogue/cards/ur.ts';
import { vidCards } from '#shared/catalogue/cards/vid.ts';
import { vsaaFamilyCards } from '#shared/catalogue/cards/vsaaFamily.ts';
import { vsaaIncomeCards } from '#shared/catalogue/cards/vsaaIncome.ts';
import { vsaaPensionCards } from '#shared/catalogue/cards/vsaaPensions.ts';
import { vzdCards } from '#shared/catalogue/cards/vzd.ts';
import { formBlocks } from '#shared/catalogue/formBlocks.ts';
import { institutions } from '#shared/catalogue/institutions.ts';
import { ancillaryItems, lifeSituations } from '#shared/catalogue/lifeSituations.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';

/** Order at the door, on digits 1–9. */
export const favouriteCardIds: readonly string[] = [
  'vsaa-sickness-benefit',
  'vsaa-childcare-allowance',
  'vsaa-old-age-pension',
  'pmlp-declare-residence',
  'vid-income-declaration',
  'nva-unemployed-status',
  'municipality-kindergarten-queue',
  'nvd-health-card',
  'vsaa-pension-recalculation',
];

/**
 * The catalogue the program comes with, in use until the back-office sends a newer pack. Its version rises with each release
 * that changes a card: what was begun on the version before is finished on that one.
 */
export const catalogue: Catalogue = {
  version: 5,
  institutions: [...institutions],
  lifeSituations: [...lifeSituations],
  blocks: [...formBlocks],
  cards: [
    ...vsaaIncomeCards,
    ...vsaaFamilyCards,
    ...vsaaPensionCards,
    ...vidCards,
    ...ladCards,
    ...nvaCards,
    ...pmlpCards,
    ...vzdCards,
    ...urCards,
    ...nvdCards,
    ...municipalitySocialCards,
    ...municipalityCards,
    ...portalCards,
  ],
  ancillaryItems: [...ancillaryItems],
  favouriteCardIds: [...favouriteCardIds],
};

/** A card by id, or undefined: an old request may name a card that is gone. */
export function findCard(id: string, within: Catalogue = catalogue): ServiceCard | undefined {
  return within.cards.find((card) => card.id === id);
}
