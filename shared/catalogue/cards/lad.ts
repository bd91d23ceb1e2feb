import {
  addressFields,
  choiceField,
  computedField,
  field,
  group,
  personFields,
  section,
} from '#shared/catalogue/buildForm.ts';
import {
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const clientNumber = field('lad.clientNumber', 'text', words('LAD klienta numurs', 'LAD client number'), {
  hint: words('Astoņi cipari', 'Eight digits'),
});

const clientRegistration = defineCard({
  id: 'lad-client-registration',
  owner: 'lad',
  name: words('LAD klienta reģistrācija un EPS lietotājs', 'LAD client registration and EPS user'),
  summary: words(
    'Lauksaimnieka reģistrācija LAD un piekļuve Elektroniskajai pieteikšanās sistēmai (EPS), kurā iesniedz visus pieteikumus.',
    'Registration of a farmer with LAD and access to the electronic application system (EPS), where all applications are made.',
  ),
  synonyms: {
    lv: ['reģistrēties LAD', 'lauksaimnieks', 'zemnieks', 'EPS parole', 'EPS pieeja', 'lauku atbalsts'],
    en: ['farmer', 'EPS access', 'rural support'],
  },
  recipients: ['person', 'organisation'],
  eServiceSteps: ownSteps(
    words('Atver klienta reģistrāciju', 'Opens client registration'),
    words('Norāda saziņu un kontu', 'Gives contacts and the account'),
  ),
  serviceLevelTerms: [
    workingDays(5, words('Piekļuve EPS 5 darba dienās', 'EPS access in 5 working days'), {
      unconfirmed: true,
    }),
  ],
  documents: [
    identityDocument,
    documentIf(
      'right-to-represent',
      words('Dokuments par tiesībām pārstāvēt', 'Paper on the right to represent'),
      words(
        'Tikai organizācijai, ja ziņu nav Uzņēmumu reģistrā',
        'Only for an organisation not shown in the Enterprise Register',
      ),
    ),
  ],
  sections: [
    section('farm', words('Saimniecība', 'Farm'), [
      field('farm.name', 'text', words('Saimniecības nosaukums', 'Name of the farm'), {
        required: false,
        width: 6,
      }),
      ...addressFields('farm', words('Saimniecības adrese', 'Address of the farm')),
      field('eps.email', 'email', words('E-pasts EPS pieejai', 'E-mail for EPS access'), {
        width: 6,
        prefill: 'email',
      }),
    ]),
  ],
  blocks: ['P', 'B', 'C', 'T'],
  delivery: ['email'],
  result: words('Piekļuves ziņas EPS atnāk e-pastā.', 'Access to EPS comes by e-mail.'),
  related: ['lad-area-payments', 'lad-eps-representative'],
});

const areaPayments = defineCard({
  id: 'lad-area-payments',
  appointmentMinutes: 40,
  owner: 'lad',
  name: words('Vienotais iesniegums platību maksājumiem', 'Single application for area payments'),
  summary: words(
    'Ikgadējais iesniegums par lauksaimniecības zemi. Tikai EPS; pavasarī, ar laukiem kartē un kultūraugiem.',
    'Yearly application for farm land. Only in EPS; in spring, with fields on the map and crops.',
  ),
  synonyms: {
    lv: ['platību maksājumi', 'platībmaksājumi', 'lauku bloki', 'hektāri', 'subsīdijas', 'ES maksājumi'],
    en: ['area payments', 'farm subsidies', 'fields', 'hectares'],
  },
  recipients: ['person', 'organisation'],
  typicalLevel: 2,
  eAvailability: 'digitalOnly',
  assistedMode: 'clerkByDelegation',
  isPaperAccepted: false,
  eServiceSteps: ownSteps(
    words('Atver vienoto iesniegumu', 'Opens the single application'),
    words('Kartē atzīmē laukus un kultūras', 'Marks fields and crops on the map'),
    words('Izvēlas atbalsta veidus', 'Chooses the kinds of support'),
  ),
  serviceLevelTerms: [workingDays(0, words('Apstiprinājums EPS uzreiz', 'Confirmation in EPS at once'))],
  sections: [
    section('areas', words('Platības', 'Areas'), [clientNumber]),
    group(
      'parcel',
      words('Lauki', 'Fields'),
      [
        field('parcel.name', 'text', words('Lauka numurs vai nosaukums', 'Number or name of the field'), {
          width: 2,
        }),
        field('parcel.crop', 'text', words('Kultūraugs', 'Crop'), { width: 2 }),
        field('parcel.hectares', 'number', words('Hektāri', 'Hectares'), { width: 2 }),
      ],
      { entry: words('Lauks', 'Field'), add: words('Vēl viens lauks', 'Another field'), min: 1, max: 30 },
    ),
    section('areas-total', words('Kopā', 'In all'), [
      computedField('areas.parcels', 'number', words('Lauku skaits', 'Number of fields'), {
        kind: 'count',
        group: 'parcel',
        plus: 0,
      }),
      computedField('areas.hectares', 'number', words('Hektāri kopā', 'Hectares in all'), {
        kind: 'sum',
        of: ['parcel.hectares'],
      }),
    ]),
  ],
  blocks: ['P', 'C'],
  delivery: ['portal'],
  result: words('Iesnieguma apstiprinājums EPS.', 'Confirmation of the application in EPS.'),
  notice: words(
    'Pieņem no aprīļa līdz apmēram 22. maijam; ar kavējumu līdz 15. jūnijam, par katru darba dienu atskaita 1 %.',
    'Open from April to about 22 May; late until 15 June, 1 % less for each working day.',
  ),
  related: ['lad-client-registration', 'lad-eps-representative'],
});

const epsRepresentative = defineCard({
  id: 'lad-eps-representative',
  owner: 'lad',
  name: words('EPS pārstāvja pilnvarošana', 'Authorising an EPS representative'),
  summary: words(
    'LAD klients ļauj citam cilvēkam darboties EPS savā vietā. Klients redz visu, ko pārstāvis dara.',
    'A LAD client lets another person act in EPS. The client sees everything the representative does.',
  ),
  synonyms: {
    lv: ['pilnvarot EPS', 'EPS pilnvara', 'grāmatvede EPS', 'pārstāvis LAD'],
    en: ['EPS authorisation', 'representative LAD'],
  },
  recipients: ['person', 'organisation'],
  eServiceSteps: ownSteps(
    words('Atver pārstāvju sarakstu', 'Opens the list of representatives'),
    words('Norāda pārstāvi, tiesības un termiņu', 'Names the representative, the rights and the term'),
  ),
  serviceLevelTerms: [
    workingDays(5, words('Tiesības EPS 5 darba dienās', 'Right active in EPS in 5 working days'), {
      unconfirmed: true,
    }),
  ],
  documents: [
    identityDocument,
    requiredDocument('signed-form', words('Veidlapa ar abu parakstiem', 'Form signed by both'), {
      mandatory: false,
      note: words('Ja pārstāvi nepievieno EPS', 'If the representative is not added in EPS'),
    }),
  ],
  sections: [
    section('agent', words('Pārstāvis', 'Representative'), [
      clientNumber,
      field('agent.validTo', 'date', words('Tiesības līdz', 'Right until'), { required: false }),
      ...personFields('agent', 'other', words('Pārstāvja', "Representative's")),
      choiceField('agent.scope', words('Ko drīkst', 'May do'), [
        ['all', 'Visu EPS', 'Everything in EPS'],
        ['some', 'Atsevišķus pakalpojumus', 'Certain services'],
      ]),
    ]),
    group(
      'agent-services',
      words('Pakalpojumi, kurus drīkst', 'Services that are allowed'),
      [
        field('agentService.name', 'text', words('Pakalpojums', 'Service'), {
          visibleWhen: { field: 'agent.scope', equals: 'some' },
          width: 6,
        }),
      ],
      {
        entry: words('Pakalpojums', 'Service'),
        add: words('Vēl viens pakalpojums', 'Another service'),
        min: 1,
      },
    ),
  ],
  blocks: ['P', 'C', 'T'],
  delivery: ['email'],
  result: words('Pārstāvja tiesības redzamas EPS.', 'The right is visible in EPS.'),
  related: ['lad-client-registration'],
});

export const ladCards: readonly ServiceCard[] = [clientRegistration, areaPayments, epsRepresentative];
