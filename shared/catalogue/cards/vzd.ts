import { choiceField, field, section } from '#shared/catalogue/buildForm.ts';
import {
  RESULT_LABEL,
  calendarDays,
  calendarMonths,
  defineCard,
  documentIf,
  feeSetElsewhere,
  identityDocument,
  ownSteps,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const cadastreInformation = defineCard({
  id: 'vzd-cadastre-information',
  appointmentMinutes: 15,
  owner: 'vzd',
  name: words('Kadastra informācija par īpašumu', 'Cadastre information on a property'),
  summary: words(
    'Ziņas no kadastra par zemi, ēku vai dzīvokli: platība, vērtība, robežas, īpašnieks, apgrūtinājumi.',
    'Cadastre facts on land, a building or a flat: area, value, boundaries, owner, encumbrances.',
  ),
  synonyms: {
    lv: [
      'kadastrs',
      'kadastrālā vērtība',
      'zemes robežas',
      'izziņa par īpašumu',
      'zemes plāns',
      'mājas vērtība',
    ],
    en: ['cadastre', 'cadastral value', 'land boundaries', 'property value'],
  },
  recipients: ['person', 'organisation'],
  eServiceSteps: ownSteps(
    words('Atrod savu īpašumu', 'Finds own property'),
    words('Izvēlas, kādas ziņas vajag', 'Chooses what information is needed'),
  ),
  serviceLevelTerms: [
    calendarDays(15, words('Izziņa 15 dienās', 'Statement in 15 days'), { unconfirmed: true }),
  ],
  documents: [
    identityDocument,
    documentIf(
      'reason-for-restricted',
      words('Pamatojums ierobežotas pieejamības ziņām', 'Reason for restricted data'),
      words('Ja prasa ziņas par cita cilvēka īpašumu', "For data on somebody else's property"),
    ),
  ],
  fees: [
    {
      id: 'statement',
      item: words('Kadastra izziņa (cenu pārbaudiet)', 'Cadastre statement (check the price)'),
      counterCents: 1345,
      eChannelCents: 1345,
    },
  ],
  sections: [
    section('information', words('Ko vajag zināt', 'What is asked'), [
      field('cadastre.area', 'yesNo', words('Platība un robežas', 'Area and boundaries'), {
        required: false,
      }),
      field('cadastre.value', 'yesNo', words('Kadastrālā vērtība', 'Cadastral value'), { required: false }),
      field('cadastre.owner', 'yesNo', words('Īpašnieks', 'Owner'), { required: false }),
      field('cadastre.encumbrances', 'yesNo', words('Apgrūtinājumi', 'Encumbrances'), { required: false }),
      field('cadastre.reason', 'longText', words('Kam ziņas vajadzīgas', 'Reason and use'), { width: 6 }),
    ]),
  ],
  blocks: ['P', 'K', 'C', 'D'],
  delivery: ['portal', 'eAddress', 'email', 'post', 'counter'],
  deliveryLabel: RESULT_LABEL,
  result: words('Izziņa no kadastra izvēlētajā veidā.', 'Cadastre statement in the chosen way.'),
  notice: words(
    'Savu īpašumu kadastrs.lv var apskatīt bez maksas.',
    "One's own property can be looked at free of charge on kadastrs.lv.",
  ),
  related: ['vzd-service-application', 'municipality-tax-relief'],
});

const serviceApplication = defineCard({
  id: 'vzd-service-application',
  appointmentMinutes: 30,
  owner: 'vzd',
  name: words('Pieteikums VZD pakalpojumam', 'Application for a VZD service'),
  summary: words(
    'Pieteikums kadastra datu aktualizācijai, būves uzmērīšanai vai citam Valsts zemes dienesta darbam.',
    'Application to update cadastre data, survey a building or have other work done by the State Land Service.',
  ),
  synonyms: {
    lv: ['mājas uzmērīšana', 'inventarizācija', 'ēkas reģistrācija kadastrā', 'zemes sadalīšana', 'uzmērīt'],
    en: ['building survey', 'register a building', 'divide land'],
  },
  recipients: ['person', 'organisation'],
  typicalLevel: 2,
  eServiceSteps: ownSteps(
    words('Izvēlas pakalpojumu', 'Chooses the service'),
    words('Norāda īpašumu un pievieno dokumentus', 'Names the property and attaches documents'),
  ),
  serviceLevelTerms: [
    calendarMonths(1, words('Atbilde mēneša laikā', 'Answer within a month'), { unconfirmed: true }),
  ],
  documents: [
    identityDocument,
    documentIf(
      'certified-copies',
      words('Apliecinātas dokumentu kopijas', 'Certified copies'),
      words('Ja dokumentu nav valsts reģistros', 'For papers that state registers do not hold'),
    ),
  ],
  fees: [feeSetElsewhere('price-list', words('Pēc VZD cenrāža', 'By the VZD price list'))],
  sections: [
    section('service', words('Pakalpojums', 'Service'), [
      choiceField(
        'service.kind',
        words('Ko vajag', 'Which service'),
        [
          ['update', 'Aktualizēt datus', 'Update data'],
          ['survey', 'Uzmērīt būvi', 'Survey a building'],
          ['other', 'Cits', 'Other'],
        ],
        { width: 6 },
      ),
      field('service.description', 'longText', words('Darba apraksts', 'Description of the work'), {
        width: 6,
      }),
    ]),
  ],
  blocks: ['P', 'K', 'C', 'D', 'F', 'T'],
  delivery: ['portal', 'eAddress', 'email', 'post', 'counter'],
  deliveryLabel: RESULT_LABEL,
  result: words(
    'Pasūtījums reģistrēts; par izpildi paziņo VZD.',
    'Order registered; VZD reports when it is done.',
  ),
  notice: words(
    'Kadastrs.lv pieteikums ir derīgs bez elektroniskā paraksta.',
    'On kadastrs.lv the application is valid without an e-signature.',
  ),
  related: ['vzd-cadastre-information'],
});

export const vzdCards: readonly ServiceCard[] = [cadastreInformation, serviceApplication];
