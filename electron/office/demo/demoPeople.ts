import { DEFAULT_DELEGATION_SETTINGS, type DelegationSettings } from '#shared/domain/delegation/settings.ts';
import type { StaffRole } from '#shared/api/define.ts';
import type { PresenceRule } from '#shared/domain/presence/schedule.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { ClientData } from '#shared/domain/client/types.ts';

/** Invented people of the demo centre, one or more for each level; their PINs are shown at sign-in. */
export const DEMO_STAFF: readonly {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly pin: string;
  readonly languages: readonly ClientLanguage[];
  /** Has learned to act in clients' stead (ASE-10). */
  readonly trainedUntil?: LocalDate;
}[] = [
  { name: 'Līga Balode', roles: ['greeter'], pin: '1000', languages: ['lv', 'ru'] },
  {
    name: 'Anna Kļaviņa',
    roles: ['clerk'],
    pin: '1111',
    languages: ['lv', 'ru', 'uk'],
    trainedUntil: '2099-12-31',
  },
  { name: 'Ilze Ozola', roles: ['clerk'], pin: '1222', languages: ['lv', 'en'] },
  { name: 'Jānis Liepiņš', roles: ['specialist'], pin: '2222', languages: ['lv', 'ru'] },
  { name: 'Māra Kalniņa', roles: ['manager'], pin: '3333', languages: ['lv', 'en', 'ru'] },
  {
    name: 'Dace Priede',
    roles: ['greeter', 'clerk', 'manager'],
    pin: '5555',
    languages: ['lv', 'en', 'ru'],
    trainedUntil: '2099-12-31',
  },
  { name: 'Juris Vītols', roles: ['admin'], pin: '9999', languages: [] },
];

export const DEMO_COUNTERS: readonly { readonly name: string; readonly categories: readonly string[] }[] = [
  { name: '1. lodziņš', categories: ['A', 'B'] },
  { name: '2. lodziņš', categories: ['B', 'C', 'D'] },
  { name: '3. lodziņš', categories: ['A', 'B', 'C', 'D'] },
  { name: '4. lodziņš', categories: ['A', 'B', 'C', 'D'] },
];

/** When institutions' own people sit in the demo centre. */
export const DEMO_PRESENCE: readonly PresenceRule[] = [
  { institutionId: 'vsaa', weekday: 1, ordinal: null, from: '09:00', to: '12:00' },
  { institutionId: 'vsaa', weekday: 3, ordinal: null, from: '09:00', to: '12:00' },
  { institutionId: 'vzd', weekday: 4, ordinal: 2, from: '09:00', to: '15:00' },
];

export const DEMO_ROOMS: readonly string[] = ['Sarunu telpa'];

/** Codes of births in the nineteenth century: they cannot belong to anybody alive (domain 5.1). */
export const DEMO_CLIENTS: readonly ClientData[] = [
  person('Jānis', 'Bērziņš', '18056505610', '+371 26123450', 'janis.berzins@piemers.lv'),
  person('Anna', 'Ozoliņa', '29026001239', '+371 29876543', ''),
  person('Pēteris', 'Kalniņš', '31129909998', '+371 22334455', 'peteris@piemers.lv'),
  person('Marta', 'Liepa', '15084807778', '+371 28001122', ''),
  person('Kārlis', 'Zariņš', '24055500421', '', ''),
];

function person(
  givenName: string,
  familyName: string,
  code: string,
  phone: string,
  email: string,
): ClientData {
  return { givenName, familyName, code, phone, email };
}

/** Switched on for two cards, so that it can be tried; a real centre begins without (ASE-05). */
export const DEMO_DELEGATION: DelegationSettings = {
  ...DEFAULT_DELEGATION_SETTINGS,
  services: ['vsaa-sickness-benefit', 'vsaa-unemployment-benefit'],
  legalBasis: 'Paraugs: pilnvarojums dots mutiski iestādē, to rakstveidā noformējis darbinieks.',
};
