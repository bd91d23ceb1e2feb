import {
  addressFields,
  choiceField,
  field,
  personFields,
  registerField,
  section,
} from '#shared/catalogue/buildForm.ts';
import type { BlockCode, Field, FormBlock } from '#shared/catalogue/formTypes.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import { words } from '#shared/catalogue/words.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';

/** Field that holds how the client wants the result; its values are those of `DELIVERY_METHODS`. */
export const DELIVERY_FIELD = 'delivery.method';

const DELIVERY_LABELS: Readonly<Record<DeliveryMethod, LocalText>> = {
  portal: words('Portālā latvija.gov.lv', 'On latvija.gov.lv'),
  eAddress: words('E-adresē', 'Official e-address'),
  post: words('Pa pastu', 'By post'),
  counter: words('Pie lodziņa', 'At the counter'),
  email: words('E-pastā', 'By e-mail'),
};

export const bankFields: readonly Field[] = [
  field('bank.iban', 'iban', words('Konta numurs', 'Account number'), {
    hint: words(
      'Bankas vai pasta norēķinu konts. Nolasiet klientam pēdējās četras zīmes.',
      'Bank or postal account. Read the last four characters back to the client.',
    ),
  }),
  field(
    'bank.holder',
    'text',
    words('Konta īpašnieks, ja nav klients', 'Account holder, if not the client'),
    {
      required: false,
      subject: 'other',
    },
  ),
];

/** The language the client speaks is kept with the visit and is not asked again. */
export function contactFields(delivery: readonly DeliveryMethod[]): Field[] {
  const whenWritten = { field: 'contact.way', equals: 'email' };
  const whenDelivered = { field: DELIVERY_FIELD, equals: 'email' };
  return [
    field('contact.phone', 'phone', words('Tālrunis', 'Phone'), {
      required: { when: { field: 'contact.way', equals: 'phone' } },
      prefill: 'phone',
    }),
    field('contact.email', 'email', words('E-pasts', 'E-mail'), {
      required: { when: delivery.includes('email') ? [whenWritten, whenDelivered] : whenWritten },
      prefill: 'email',
    }),
    choiceField(
      'contact.way',
      words('Kā labāk sazināties', 'Best way to reach the client'),
      [
        ['phone', 'Zvanīt', 'Call'],
        ['email', 'Rakstīt e-pastu', 'Write an e-mail'],
        ['letter', 'Sūtīt vēstuli', 'Send a letter'],
      ],
      { required: false, width: 6 },
    ),
  ];
}

export function deliveryFields(methods: readonly DeliveryMethod[], label: LocalText): Field[] {
  const fields: Field[] = [];
  if (methods.length > 1) {
    const choices = methods.map(
      (method) => [method, DELIVERY_LABELS[method].lv, DELIVERY_LABELS[method].en] as const,
    );
    fields.push(choiceField(DELIVERY_FIELD, label, choices, { width: 6 }));
    if (methods.includes('post')) fields.push(postAddress);
  }
  return fields;
}

const postAddress = field('delivery.address', 'text', words('Pasta adrese', 'Postal address'), {
  hint: words('Tukšs – sūta uz deklarēto adresi', 'Empty: sent to the declared address'),
  required: false,
  width: 6,
  visibleWhen: { field: DELIVERY_FIELD, equals: 'post' },
});

export const statementFields: readonly Field[] = [
  field(
    'statements.truthful',
    'yesNo',
    words(
      'Ziņas ir patiesas, par izmaiņām klients paziņos',
      'The facts are true, the client will report changes',
    ),
    { width: 6, mustConfirm: true },
  ),
  field(
    'statements.privacy',
    'yesNo',
    words(
      'Klients ir iepazīstināts ar datu apstrādes noteikumiem',
      'The client has been told how the data are used',
    ),
    { width: 6, mustConfirm: true },
  ),
];

export const attachmentFields: readonly Field[] = [
  choiceField(
    'attachments.handling',
    words('Kas izdarīts ar dokumentiem', 'What was done with the papers'),
    [
      ['none', 'Nav', 'None'],
      ['seen', 'Apskatīti', 'Seen'],
      ['copied', 'Nokopēti', 'Copied'],
      ['scanned', 'Noskenēti', 'Scanned'],
    ],
    { width: 6 },
  ),
  field('attachments.list', 'text', words('Dokumentu saraksts', 'List of papers'), { required: false }),
  field('attachments.pages', 'number', words('Lapu skaits', 'Pages'), {
    required: {
      when: [
        { field: 'attachments.handling', equals: 'copied' },
        { field: 'attachments.handling', equals: 'scanned' },
      ],
    },
  }),
];

export const propertyFields: readonly Field[] = [
  field('property.cadastre', 'cadastre', words('Kadastra numurs', 'Cadastre number'), {
    hint: words(
      'Īpašumam un zemei 11 cipari, ēkai 14, telpām 17',
      'Property and land 11 digits, building 14, premises 17',
    ),
  }),
  choiceField('property.right', words('Tiesības uz īpašumu', 'Right to the property'), [
    ['owner', 'Īpašnieks', 'Owner'],
    ['possessor', 'Valdītājs', 'Lawful possessor'],
    ['tenant', 'Nomnieks', 'Tenant'],
  ]),
  field('property.address', 'text', words('Īpašuma adrese', 'Address of the property'), { width: 6 }),
];

export const organisationFields: readonly Field[] = [
  field('organisation.name', 'text', words('Nosaukums', 'Name'), { subject: 'other' }),
  field('organisation.regNumber', 'regNumber', words('Reģistrācijas numurs', 'Registration number'), {
    subject: 'other',
  }),
];

export const representativeFields: readonly Field[] = [
  field('representative.acts', 'yesNo', words('Pieteikumu iesniedz pārstāvis', 'A representative applies'), {
    required: false,
    width: 6,
  }),
  ...personFields('representative', 'other', words('Pārstāvja', "Representative's"), {
    field: 'representative.acts',
    equals: true,
  }),
  choiceField(
    'representative.basis',
    words('Pārstāvības pamats', 'Basis'),
    [
      ['parent', 'Vecāks', 'Parent'],
      ['guardian', 'Aizbildnis', 'Guardian'],
      ['trustee', 'Aizgādnis', 'Trustee'],
      ['fosterFamily', 'Audžuģimene', 'Foster family'],
      ['powerOfAttorney', 'Pilnvara', 'Power of attorney'],
      ['boardMember', 'Valdes loceklis', 'Board member'],
    ],
    { subject: 'other', visibleWhen: { field: 'representative.acts', equals: true } },
  ),
  field(
    'representative.document',
    'text',
    words('Dokumenta numurs un datums', 'Number and date of the document'),
    {
      hint: words('Vecākam nevajag: ziņas ir reģistrā', 'Not for a parent: the register knows'),
      required: {
        when: ['guardian', 'trustee', 'fosterFamily', 'powerOfAttorney', 'boardMember'].map((equals) => ({
          field: 'representative.basis',
          equals,
        })),
      },
      subject: 'other',
      visibleWhen: { field: 'representative.acts', equals: true },
    },
  ),
  field('representative.validTo', 'date', words('Derīgs līdz', 'Valid to'), {
    required: false,
    subject: 'other',
    visibleWhen: { field: 'representative.acts', equals: true },
  }),
];

/** The declared address is known to the register; only another one is typed. */
export const residenceFields: readonly Field[] = [
  registerField('address.declared', 'text', words('Deklarētā adrese', 'Declared address'), { width: 6 }),
  field('address.livesElsewhere', 'yesNo', words('Dzīvo citā adresē', 'Lives at another address'), {
    required: false,
    width: 6,
  }),
  ...addressFields('address', words('Iela, māja, dzīvoklis', 'Street, house, flat'), {
    visibleWhen: { field: 'address.livesElsewhere', equals: true },
  }),
];

const ALL_DELIVERY: readonly DeliveryMethod[] = ['portal', 'eAddress', 'post', 'counter', 'email'];

/** The shared blocks as data, for forms made outside the program too. */
export const formBlocks: readonly FormBlock[] = [
  block(
    'P',
    'person',
    words('Persona', 'Person'),
    personFields('person', 'client', words('Klienta', "Client's")),
  ),
  block('R', 'representative', words('Pārstāvis', 'Representative'), representativeFields),
  block('C', 'contact', words('Saziņa', 'Contact'), contactFields([])),
  block('A', 'address', words('Adrese', 'Address'), residenceFields),
  block('B', 'bank', words('Izmaksa', 'Payment'), bankFields),
  block('D', 'delivery', words('Rezultāts', 'Result'), deliveryFields(ALL_DELIVERY, decisionLabel())),
  block('O', 'organisation', words('Organizācija', 'Organisation'), organisationFields),
  block('K', 'property', words('Nekustamais īpašums', 'Property'), propertyFields),
  block('T', 'statements', words('Apliecinājums', 'Statements'), statementFields),
  block('F', 'attachments', words('Pielikumi', 'Attachments'), attachmentFields),
];

export function decisionLabel(): LocalText {
  return words('Kā saņem lēmumu', 'How to receive the decision');
}

function block(code: BlockCode, id: string, title: LocalText, fields: readonly Field[]): FormBlock {
  return { code, section: section(id, title, fields) };
}
