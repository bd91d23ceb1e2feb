import { choiceField, field, section } from '#shared/catalogue/buildForm.ts';
import {
  calendarMonths,
  defineCard,
  identityDocument,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const forSubmission = { field: 'message.need', equals: 'submission' } as const;

const eAddress = defineCard({
  id: 'portal-e-address',
  appointmentMinutes: 15,
  owner: 'portal',
  name: words('E-adrese vai iesniegums iestādei', 'E-address or submission to an institution'),
  summary: words(
    'Oficiālās e-adreses izveide vai iesniegums, sūdzība, jautājums jebkurai iestādei. Iestāde atbild ne vēlāk kā mēneša laikā.',
    'Activating an official e-address, or a submission, complaint or question to any institution, which answers within a month.',
  ),
  synonyms: {
    lv: [
      'e-adrese',
      'eadrese',
      'iesniegums',
      'sūdzība',
      'vēstule iestādei',
      'uzrakstīt iestādei',
      'Latvija.lv',
      'jautājums valstij',
    ],
    en: ['e-address', 'submission', 'complaint', 'letter to an institution', 'official mailbox'],
  },
  recipients: ['person', 'organisation'],
  eServiceSteps: ownSteps(
    words('Atver e-adresi vai iesniegumu iestādei', 'Opens the e-address or the application'),
    words('Izvēlas iestādi un uzraksta', 'Chooses the institution and writes'),
  ),
  serviceLevelTerms: [
    calendarMonths(1, words('Atbilde mēneša laikā', 'Answer within a month')),
    workingDays(0, words('E-adrese uzreiz', 'E-address at once')),
  ],
  documents: [
    identityDocument,
    requiredDocument(
      'means-of-identification',
      words('eID, eParaksts mobile vai Smart-ID', 'eID, eParaksts mobile or Smart-ID'),
      {
        handling: 'show',
        mandatory: false,
        note: words(
          'E-adresei un e-iesniegumam; uz papīra nevajag',
          'For e-address and e-submission; not on paper',
        ),
      },
    ),
  ],
  sections: [
    section('message', words('Saziņa ar valsti', 'Communication with the state'), [
      choiceField(
        'message.need',
        words('Ko vajag', 'Needs'),
        [
          ['eAddress', 'Izveidot e-adresi', 'Activate an e-address'],
          ['submission', 'Iesniegums iestādei', 'Submission to an institution'],
        ],
        { width: 6 },
      ),
      field('message.institution', 'text', words('Kurai iestādei', 'To which institution'), {
        width: 6,
        visibleWhen: forSubmission,
      }),
      field('message.text', 'longText', words('Iesnieguma teksts', 'Text of the submission'), {
        width: 6,
        visibleWhen: forSubmission,
      }),
    ]),
  ],
  blocks: ['P', 'C', 'D', 'F'],
  delivery: ['eAddress', 'email', 'post', 'portal'],
  deliveryLabel: words('Kā saņem atbildi', 'How to receive the answer'),
  result: words(
    'E-adrese darbojas uzreiz; uz iesniegumu atbild iestāde.',
    'The e-address works at once; the institution answers a submission.',
  ),
  related: ['pmlp-passport'],
});

export const portalCards: readonly ServiceCard[] = [eAddress];
