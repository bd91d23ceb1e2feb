import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { IdentityDocument, IdentityMethod } from '#shared/domain/identity/identityDocument.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const NEED_TEXTS = {
  withInfant: 'queue.need.withInfant',
  hardToStand: 'queue.need.hardToStand',
  hardOfHearing: 'queue.need.hardOfHearing',
  lowVision: 'queue.need.lowVision',
  interpreter: 'queue.need.interpreter',
  signLanguage: 'queue.need.signLanguage',
} as const satisfies Record<Exclude<SpecialNeed, 'none'>, TextKey>;

/** As said of the client: "speaks Latvian". */
export const SPEAKS_TEXTS = {
  lv: 'counter.speaks.lv',
  en: 'counter.speaks.en',
  ru: 'counter.speaks.ru',
  uk: 'counter.speaks.uk',
} as const satisfies Record<ClientLanguage, TextKey>;

/** The language alone, before the matter in a row. */
export const SPOKEN_TEXTS = {
  lv: 'queue.speaks.lv',
  en: 'queue.speaks.en',
  ru: 'queue.speaks.ru',
  uk: 'queue.speaks.uk',
} as const satisfies Record<ClientLanguage, TextKey>;

export const DOCUMENT_TEXTS = {
  passport: 'clients.document.passport',
  identityCard: 'clients.document.identityCard',
  residencePermit: 'clients.document.residencePermit',
  foreignPassport: 'clients.document.foreignPassport',
} as const satisfies Record<IdentityDocument, TextKey>;

export const METHOD_TEXTS = {
  lookedAt: 'clients.method.lookedAt',
  register: 'clients.method.register',
  reader: 'clients.method.reader',
} as const satisfies Record<IdentityMethod, TextKey>;

export const CHANNEL_NOTES = {
  eService: 'request.channelNote.eService',
  assisted: 'request.channelNote.assisted',
  paper: 'request.channelNote.paper',
} as const satisfies Record<Channel, TextKey>;

export const OBSTACLE_TEXTS = {
  notOnBus: 'request.obstacle.notOnBus',
  notOnline: 'request.obstacle.notOnline',
  notAssisted: 'request.obstacle.notAssisted',
  noPaper: 'request.obstacle.noPaper',
} as const;
