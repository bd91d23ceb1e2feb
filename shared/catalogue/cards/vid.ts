import {
  choiceField,
  computedField,
  field,
  group,
  personFields,
  section,
} from '#shared/catalogue/buildForm.ts';
import {
  calendarMonths,
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { Field } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

function annex(code: string, lv: string, en: string): Field {
  return field(`declaration.${code}`, 'yesNo', words(lv, en), { required: false });
}

const WITH_D4 = { field: 'declaration.d4', equals: true };
/** Treatment is among them. */
const FOR_EXPENSES: Partial<Field> = { visibleWhen: WITH_D4, restricted: true, width: 2 };

const incomeDeclaration = defineCard({
  id: 'vid-income-declaration',
  appointmentMinutes: 25,
  owner: 'vid',
  name: words(
    'Gada ienākumu deklarācija',
    'Annual income declaration',
    'Годовая декларация о доходах',
    'Річна декларація про доходи',
  ),
  summary: words(
    'Deklarācija par gada ienākumiem. Ar to atgūst pārmaksāto nodokli par ārstēšanos, mācībām, ziedojumiem un apgādājamiem.',
    "Declaration of the year's income. With it people get back overpaid tax for treatment, studies, donations and dependants.",
  ),
  synonyms: {
    lv: [
      'nodokļu atmaksa',
      'atgūt nodokļus',
      'pārmaksātais nodoklis',
      'čeki par ārstu',
      'zobārsts',
      'attaisnotie izdevumi',
      'EDS',
      'ieņēmumu deklarācija',
    ],
    en: ['tax refund', 'tax return', 'medical receipts', 'EDS', 'eligible expenses'],
  },
  assistedMode: 'clientLogsIn',
  eServiceSteps: ownSteps(
    words('Atver gada ienākumu deklarāciju', 'Opens the annual income declaration'),
    words('Izvēlas gadu', 'Chooses the year'),
    words('Papildina attaisnotos izdevumus', 'Adds eligible expenses'),
    words('Norāda kontu pārmaksai', 'Gives the account for the refund'),
  ),
  serviceLevelTerms: [
    calendarMonths(3, words('Pārmaksu atmaksā 3 mēnešu laikā', 'Refund within 3 months'), {
      unconfirmed: true,
    }),
  ],
  documents: [
    identityDocument,
    documentIf(
      'expense-receipts',
      words('Čeki un kvītis par ārstēšanos un mācībām', 'Receipts for treatment and studies'),
      words('Ja aizpilda D4 pielikumu', 'For annex D4'),
    ),
    documentIf(
      'other-income',
      words('Dokumenti par citiem ienākumiem', 'Papers on other income'),
      words(
        'Ja bijuši ienākumi ārvalstīs vai no saimnieciskās darbības',
        'For income abroad or from business',
      ),
    ),
  ],
  sections: [
    section('declaration', words('Deklarācija', 'Declaration'), [
      field('declaration.year', 'number', words('Par kuru gadu', 'Tax year'), { width: 6 }),
      annex('d1', 'D1: ienākumi Latvijā', 'D1: income in Latvia'),
      annex('d2', 'D2: ienākumi ārvalstīs', 'D2: income abroad'),
      annex('d3', 'D3: saimnieciskā darbība', 'D3: business'),
      annex('d4', 'D4: attaisnotie izdevumi', 'D4: eligible expenses'),
    ]),
    group(
      'expense',
      words('Attaisnotie izdevumi', 'Eligible expenses'),
      [
        field('expense.date', 'date', words('Čeka vai kvīts datums', 'Date of the receipt'), {
          ...FOR_EXPENSES,
          isPast: true,
        }),
        field('expense.issuer', 'text', words('Kas izsniedzis', 'Issued by'), FOR_EXPENSES),
        field('expense.amount', 'money', words('Summa', 'Amount'), FOR_EXPENSES),
      ],
      { entry: words('Čeks', 'Receipt'), add: words('Vēl viens čeks', 'Another receipt'), min: 1, max: 30 },
    ),
    section('expenses-total', words('Izdevumi kopā', 'Expenses in all'), [
      computedField(
        'declaration.expenses',
        'money',
        words('Attaisnotie izdevumi kopā', 'Eligible expenses in all'),
        { kind: 'sum', of: ['expense.amount'] },
        { visibleWhen: WITH_D4, restricted: true },
      ),
    ]),
    group(
      'dependant',
      words('Apgādājamie', 'Dependants'),
      personFields('dependant', 'other', words('Apgādājamā', "Dependant's")),
      { entry: words('Apgādājamais', 'Dependant'), add: words('Pievienot apgādājamo', 'Add a dependant') },
    ),
  ],
  blocks: ['P', 'B', 'C', 'F', 'T'],
  delivery: ['portal'],
  result: words(
    'Pārmaksāto nodokli VID pārskaita uz kontu; gaita redzama EDS.',
    'VID transfers the overpaid tax to the account; progress is visible in EDS.',
  ),
  notice: words('Deklarācijas pieņem no 1. marta.', 'Declarations are accepted from 1 March.'),
  faq: [
    {
      id: 'receipts-photo',
      question: words('Vai čeki jānes līdzi?', 'Must the receipts be brought?'),
      answer: words(
        'EDS pietiek ar čeka fotogrāfiju. Kas iesniedz uz papīra, atnes čekus līdzi; uz tiem jābūt cilvēka vārdam un personas kodam.',
        "In EDS a photo of the receipt is enough. On paper the receipts are brought; they must carry the person's name and personal code.",
      ),
    },
    {
      id: 'past-years',
      question: words('Vai var iesniegt par iepriekšējiem gadiem?', 'Can it be filed for earlier years?'),
      answer: words(
        'Jā, par pēdējiem trim gadiem. Katram gadam sava deklarācija.',
        'Yes, for the last three years. Each year has its own declaration.',
      ),
    },
    {
      id: 'sign-in',
      question: words('Ar ko pieslēgties EDS?', 'How to sign in to EDS?'),
      answer: words(
        'Ar eParaksts mobile, personas apliecību (eID) vai Smart-ID. Ja nekā nav, pieņemiet deklarāciju uz papīra.',
        'With eParaksts mobile, the identity card (eID) or Smart-ID. Without any of them take the declaration on paper.',
      ),
    },
  ],
  related: ['vid-tax-booklet'],
});

const taxBooklet = defineCard({
  id: 'vid-tax-booklet',
  owner: 'vid',
  name: words('Algas nodokļa grāmatiņa un apgādājamie', 'Wage-tax booklet and dependants'),
  summary: words(
    'Ieraksts EDS par galveno darba devēju un apgādājamiem, lai no algas ieturētu mazāku nodokli.',
    'Entry in EDS on the main employer and the dependants, so that less tax is withheld from the wage.',
  ),
  synonyms: {
    lv: ['nodokļu grāmatiņa', 'apgādībā bērns', 'apgādājamais', 'neapliekamais minimums', 'bērns apgādībā'],
    en: ['tax booklet', 'dependant', 'child allowance tax'],
  },
  eAvailability: 'digitalOnly',
  isPaperAccepted: false,
  eServiceSteps: ownSteps(
    words('Atver algas nodokļa grāmatiņu', 'Opens the payroll tax booklet'),
    words('Izvēlas darba devēju vai apgādājamo', 'Chooses the employer or the dependant'),
  ),
  serviceLevelTerms: [workingDays(0, words('Ieraksts EDS uzreiz', 'Entry in EDS at once'))],
  documents: [
    {
      ...identityDocument,
      id: 'dependant-document',
      name: words('Apgādājamā personas kods', 'Personal code of the dependant'),
    },
  ],
  sections: [
    section('employer', words('Darba devējs', 'Employer'), [
      field('employer.name', 'text', words('Darba devējs', 'Employer'), {
        required: false,
        subject: 'other',
      }),
      field(
        'employer.regNumber',
        'regNumber',
        words('Darba devēja reģistrācijas numurs', "Employer's registration number"),
        {
          required: false,
          subject: 'other',
        },
      ),
    ]),
    section('dependants', words('Apgādājamais', 'Dependant'), [
      choiceField(
        'dependant.action',
        words('Ko darīt', 'What to do'),
        [
          ['none', 'Nemainīt', 'No change'],
          ['add', 'Pievienot', 'Add'],
          ['remove', 'Izņemt', 'Remove'],
        ],
        { width: 6 },
      ),
      field('dependant.person', 'longText', words('Kurš apgādājamais', 'Which dependant'), {
        hint: words(
          'Katrs savā rindā: vārds, uzvārds, personas kods',
          'One a line: name, surname, personal code',
        ),
        required: {
          when: [
            { field: 'dependant.action', equals: 'add' },
            { field: 'dependant.action', equals: 'remove' },
          ],
        },
        subject: 'other',
        width: 6,
      }),
    ]),
  ],
  blocks: ['P'],
  delivery: ['portal'],
  result: words('Ieraksts EDS; darba devējs to redz pats.', 'Entry in EDS; the employer sees it there.'),
  related: ['vid-income-declaration'],
  isVerified: false,
});

const businessRegistration = defineCard({
  id: 'vid-business-registration',
  appointmentMinutes: 30,
  owner: 'vid',
  name: words('Saimnieciskās darbības reģistrācija', 'Registration of economic activity'),
  summary: words(
    'Fiziskas personas reģistrācija par saimnieciskās darbības veicēju EDS. Bez maksas; jāizvēlas nodokļa režīms.',
    'Registration of a natural person as an economic operator in EDS. Free of charge; a tax regime has to be chosen.',
  ),
  synonyms: {
    lv: [
      'pašnodarbinātais',
      'pašnodarbināta persona',
      'mikrouzņēmums',
      'sākt biznesu',
      'individuālais darbs',
      'NACE',
      'strādāt sev',
    ],
    en: ['self-employed', 'micro-enterprise', 'start a business', 'sole trader', 'freelancer'],
  },
  typicalLevel: 2,
  eAvailability: 'digitalOnly',
  isPaperAccepted: false,
  inPersonReason: 'expertAdvice',
  eServiceSteps: ownSteps(
    words('Atrod saimnieciskās darbības reģistrāciju', 'Finds the registration of economic activity'),
    words('Norāda darbības veidu un sākumu', 'Gives the kind of activity and its start'),
    words('Izvēlas nodokļa veidu', 'Chooses how to pay tax'),
  ),
  serviceLevelTerms: [
    workingDays(3, words('Reģistrācija 3 darba dienās', 'Registered in 3 working days'), {
      unconfirmed: true,
    }),
  ],
  sections: [
    section('activity', words('Darbība', 'Activity'), [
      field('business.nace', 'text', words('NACE kods', 'NACE code'), { required: false, width: 2 }),
      field('business.from', 'date', words('Sāks darboties', 'Starts on'), { width: 2 }),
      field('business.iban', 'iban', words('Konts darbībai', 'Account for the business'), {
        required: false,
        width: 2,
      }),
      choiceField(
        'business.regime',
        words('Nodokļa režīms', 'Tax regime'),
        [
          ['general', 'Vispārējais', 'General'],
          ['microEnterprise', 'Mikrouzņēmums', 'Micro-enterprise'],
          ['declared', 'Tikai paziņota darbība', 'Declared only'],
        ],
        { width: 6 },
      ),
      field('business.activity', 'longText', words('Ko plāno darīt', 'Planned activity'), { width: 6 }),
    ]),
  ],
  blocks: ['P', 'C'],
  delivery: ['portal'],
  result: words('Paziņojums par reģistrāciju EDS.', 'Registration notice in EDS.'),
  related: ['vid-tax-consultation', 'ur-registration'],
});

const taxConsultation = defineCard({
  id: 'vid-tax-consultation',
  appointmentMinutes: 30,
  owner: 'vid',
  name: words('Konsultācija par nodokļiem', 'Consultation on tax law'),
  summary: words(
    'VID speciālists paskaidro, kā piemērot nodokļu likumus: klātienē, videozvanā vai ar rakstisku atbildi.',
    'A VID specialist explains how tax law applies: in person, by video or in writing.',
  ),
  synonyms: {
    lv: ['nodokļu konsultācija', 'jautājums par nodokļiem', 'PVN', 'VID speciālists', 'kādi nodokļi jāmaksā'],
    en: ['tax question', 'VAT', 'tax adviser'],
  },
  recipients: ['person', 'organisation'],
  typicalLevel: 2,
  mobileAllowed: false,
  eAvailability: 'full',
  inPersonReason: 'expertAdvice',
  eServiceSteps: ownSteps(
    words('Atver saraksti ar VID', 'Opens correspondence with VID'),
    words('Uzraksta jautājumu', 'Writes the question'),
  ),
  serviceLevelTerms: [
    calendarMonths(1, words('Rakstiska atbilde mēneša laikā', 'Written answer within a month')),
    workingDays(0, words('Mutiska atbilde uzreiz', 'Oral answer at once')),
  ],
  sections: [
    section('question', words('Jautājums', 'Question'), [
      choiceField(
        'question.topic',
        words('Par ko', 'Topic'),
        [
          ['income', 'Iedzīvotāju ienākumi', 'Personal income'],
          ['business', 'Saimnieciskā darbība', 'Business'],
          ['vat', 'PVN', 'VAT'],
          ['other', 'Cits', 'Other'],
        ],
        { width: 6 },
      ),
      field('question.text', 'longText', words('Jautājums', 'Question'), { width: 6 }),
    ]),
  ],
  blocks: ['P', 'C', 'D'],
  delivery: ['email', 'portal', 'eAddress', 'post'],
  deliveryLabel: words('Kā saņem atbildi', 'How to receive the answer'),
  result: words('Mutiska vai rakstiska atbilde.', 'Oral or written answer.'),
  related: ['vid-business-registration'],
});

export const vidCards: readonly ServiceCard[] = [
  incomeDeclaration,
  taxBooklet,
  businessRegistration,
  taxConsultation,
];
