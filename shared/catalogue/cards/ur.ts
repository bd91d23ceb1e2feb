import { choiceField, field, group, personFields, section } from '#shared/catalogue/buildForm.ts';
import {
  RESULT_LABEL,
  defineCard,
  feeSetElsewhere,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const registration = defineCard({
  id: 'ur-registration',
  appointmentMinutes: 30,
  owner: 'ur',
  name: words('Reģistrācija Uzņēmumu reģistrā', 'Registration in the Enterprise Register'),
  summary: words(
    'Uzņēmuma vai biedrības dibināšana, izmaiņas un likvidācija. Iesniedz elektroniski, kur e-pakalpojums ir; centrs palīdz sagatavoties.',
    'Founding, changing and closing a company or association. Filed electronically where there is an e-service; the centre helps to prepare.',
  ),
  synonyms: {
    lv: [
      'dibināt firmu',
      'SIA',
      'reģistrēt uzņēmumu',
      'biedrība',
      'valdes maiņa',
      'likvidēt SIA',
      'patiesais labuma guvējs',
    ],
    en: ['found a company', 'register a company', 'association', 'limited company', 'board change'],
  },
  recipients: ['person', 'organisation'],
  typicalLevel: 2,
  isInformationOnly: true,
  eAvailability: 'digitalOnly',
  isPaperAccepted: false,
  inPersonReason: 'expertAdvice',
  eServiceSteps: ownSteps(
    words('Izvēlas, ko reģistrēt', 'Chooses what to register'),
    words('Pievieno parakstītus dokumentus', 'Attaches signed documents'),
    words('Samaksā nodevu', 'Pays the duty'),
  ),
  serviceLevelTerms: [
    workingDays(3, words('Lēmums 3 darba dienās', 'Decision in 3 working days'), { unconfirmed: true }),
  ],
  documents: [
    requiredDocument('founding-documents', words('Dibināšanas dokumenti', 'Founding documents'), {
      note: words(
        'Katram drošs elektroniskais paraksts ar laika zīmogu',
        'Each with a qualified e-signature and time stamp',
      ),
    }),
  ],
  fees: [
    feeSetElsewhere(
      'state-fee',
      words('Valsts nodeva pēc pieteikuma veida', 'State fee by kind of application'),
    ),
  ],
  sections: [
    section('registration', words('Pieteikums', 'Application'), [
      choiceField('registration.kind', words('Ko reģistrē', 'What is registered'), [
        ['new', 'Jaunu', 'New'],
        ['change', 'Izmaiņas', 'Changes'],
        ['closing', 'Likvidāciju', 'Closing'],
      ]),
      choiceField('registration.form', words('Organizācijas veids', 'Kind of organisation'), [
        ['company', 'Uzņēmums', 'Company'],
        ['association', 'Biedrība', 'Association'],
      ]),
      field('registration.name', 'text', words('Nosaukums', 'Name'), { subject: 'other' }),
      field('registration.regNumber', 'regNumber', words('Reģistrācijas numurs', 'Registration number'), {
        hint: words('Jaunam vēl nav', 'A new one has none yet'),
        required: {
          when: [
            { field: 'registration.kind', equals: 'change' },
            { field: 'registration.kind', equals: 'closing' },
          ],
        },
        subject: 'other',
      }),
    ]),
    group(
      'signatory',
      words('Kas paraksta', 'Signatories'),
      [
        field('signatory.givenNames', 'text', words('Parakstītāja vārds', "Signatory's given names"), {
          subject: 'other',
        }),
        field('signatory.surname', 'text', words('Parakstītāja uzvārds', "Signatory's surname"), {
          subject: 'other',
        }),
      ],
      { entry: words('Parakstītājs', 'Signatory'), add: words('Pievienot parakstītāju', 'Add a signatory') },
    ),
  ],
  blocks: ['C', 'F'],
  delivery: ['eAddress'],
  result: words(
    'Valsts notāra lēmums e-pakalpojumā vai e-adresē.',
    'Decision of the state notary in the e-service or e-address.',
  ),
  related: ['ur-information', 'vid-tax-consultation'],
  refs: ['CHN-06'],
});

const information = defineCard({
  id: 'ur-information',
  owner: 'ur',
  name: words('Informācija no Uzņēmumu reģistra', 'Information from the Enterprise Register'),
  summary: words(
    'Izziņa par uzņēmumu, biedrību vai cilvēka amatiem un daļām uzņēmumos.',
    "Statement on a company, an association, or a person's posts and shares in companies.",
  ),
  synonyms: {
    lv: ['izziņa par firmu', 'uzņēmuma dati', 'kas ir īpašnieks', 'valdes locekļi', 'izraksts'],
    en: ['company data', 'company extract', 'board members'],
  },
  recipients: ['person', 'organisation'],
  eServiceSteps: ownSteps(
    words('Atrod uzņēmumu', 'Finds the company'),
    words('Izvēlas izziņu', 'Chooses the statement'),
  ),
  serviceLevelTerms: [
    workingDays(1, words('Izziņa 1 darba dienā', 'Statement in 1 working day'), { unconfirmed: true }),
  ],
  fees: [feeSetElsewhere('price-list', words('Pēc UR cenrāža', 'By the UR price list'))],
  sections: [
    section('searched', words('Par ko', 'About'), [
      choiceField(
        'searched.kind',
        words('Ko meklē', 'Searched'),
        [
          ['organisation', 'Organizāciju', 'Organisation'],
          ['person', 'Cilvēku', 'Person'],
        ],
        { width: 6 },
      ),
      field('searched.name', 'text', words('Nosaukums', 'Name'), {
        subject: 'other',
        visibleWhen: { field: 'searched.kind', equals: 'organisation' },
      }),
      field('searched.regNumber', 'regNumber', words('Reģistrācijas numurs', 'Registration number'), {
        required: false,
        subject: 'other',
        visibleWhen: { field: 'searched.kind', equals: 'organisation' },
      }),
      ...personFields('searchedPerson', 'other', words('Meklētā', "Person's"), {
        field: 'searched.kind',
        equals: 'person',
      }),
      field('searched.content', 'longText', words('Kādas ziņas vajag', 'Which facts'), { width: 6 }),
    ]),
  ],
  blocks: ['C', 'D'],
  delivery: ['portal', 'eAddress', 'email', 'counter'],
  deliveryLabel: RESULT_LABEL,
  result: words('Izziņa no reģistra.', 'Statement from the register.'),
  related: ['ur-registration'],
  isVerified: false,
});

export const urCards: readonly ServiceCard[] = [registration, information];
