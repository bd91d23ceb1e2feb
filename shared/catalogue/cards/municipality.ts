import { choiceField, field, periodFields, section } from '#shared/catalogue/buildForm.ts';
import {
  calendarMonths,
  defineCard,
  documentIf,
  feeSetElsewhere,
  identityDocument,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';

const DELIVERY: readonly DeliveryMethod[] = ['counter', 'eAddress', 'email', 'post'];

const streetTrade = defineCard({
  id: 'municipality-street-trade',
  owner: 'municipality',
  name: words('Ielu tirdzniecības atļaujas saņemšana', 'Street-trade permit'),
  summary: words(
    'Atļauja tirgoties ielā, tirgū vai svētkos noteiktā vietā un laikā. Atļaujai jābūt tirdzniecības vietā.',
    'Permit to trade in the street, at a fair or a festival, at a set place and time. It must be kept at the stall.',
  ),
  synonyms: {
    lv: ['ielu tirdzniecība', 'tirgošanās', 'tirdzniecības atļauja', 'tirdziņš', 'tirgot ogas', 'stends'],
    en: ['street trade', 'market stall', 'selling permit'],
  },
  recipients: ['person', 'organisation'],
  eAvailability: 'requestOnly',
  eServiceSteps: ownSteps(
    words('Atrod iesniegumu par ielu tirdzniecību', 'Finds the application for street trading'),
    words('Norāda vietu, laiku un preces', 'Gives the place, time and goods'),
  ),
  serviceLevelTerms: [
    workingDays(10, words('Atļauja 10 darba dienās', 'Permit in 10 working days'), { unconfirmed: true }),
  ],
  documents: [
    identityDocument,
    requiredDocument(
      'place',
      words('Vietas plāns vai īpašnieka saskaņojums', "Plan of the place or the owner's consent"),
    ),
    requiredDocument('goods-list', words('Preču saraksts', 'List of goods')),
  ],
  fees: [feeSetElsewhere('municipal-fee', words('Pašvaldības nodeva', 'Municipal fee'))],
  sections: [
    section('trade', words('Tirdzniecība', 'Trade'), [
      field('trade.place', 'text', words('Tirdzniecības vieta', 'Place of trade'), { width: 6 }),
      ...periodFields('trade', words('Tirgosies', 'Trade')),
      field('trade.goods', 'longText', words('Preces', 'Goods'), { width: 6 }),
      field('trade.vehicle', 'text', words('Transportlīdzekļa numurs', 'Vehicle number'), {
        hint: words('Ja tirgo no auto', 'When selling from a vehicle'),
        required: false,
      }),
    ]),
  ],
  blocks: ['P', 'C', 'D', 'F'],
  delivery: DELIVERY,
  deliveryLabel: words('Kā saņem atļauju', 'How to receive the permit'),
  result: words('Pašvaldības atļauja.', 'Permit of the municipality.'),
  procedure: {
    responsible: words('Uzņēmējdarbības atbalsta nodaļa', 'Business support department'),
    steps: [
      {
        id: 'check-place',
        text: words(
          'Pārbauda, vai vieta un laiks ir saskaņoti un vietā vēl netirgojas cits',
          'Checks that place and time are agreed and that nobody else trades there',
        ),
        documents: ['place'],
        who: words(
          'Ja vieta nav sarakstā – pilsētas arhitekts',
          'If it is not on the list: the town architect',
        ),
        minutes: 5,
      },
      {
        id: 'check-goods',
        text: words(
          'Pārskata preču sarakstu un pasaka, kurām precēm vajag vēl citu atļauju',
          'Goes through the list of goods and says which of them need another permit',
        ),
        documents: ['goods-list'],
        minutes: 5,
      },
      {
        id: 'tell-fee',
        text: words('Noskaidro nodevu un pasaka, kā to maksāt', 'Finds out the fee and says how to pay it'),
        who: words('Finanšu nodaļa', 'Finance department'),
        minutes: 3,
      },
    ],
  },
  related: ['vid-business-registration'],
  refs: ['CAT-18'],
});

const treeFelling = defineCard({
  id: 'municipality-tree-felling',
  owner: 'municipality',
  name: words('Atļauja koku ciršanai ārpus meža', 'Tree-felling permit outside forest'),
  summary: words(
    'Atļauja nocirst koku pagalmā, pie mājas vai citur, kas nav mežs. Ja vajag ekspertus, termiņš ir garāks.',
    'Permit to fell a tree in a yard, by a house or elsewhere that is not forest. It takes longer when experts are needed.',
  ),
  synonyms: {
    lv: ['nocirst koku', 'koku zāģēšana', 'koks pie mājas', 'bīstams koks', 'ciršanas atļauja'],
    en: ['cut a tree', 'fell a tree', 'dangerous tree'],
  },
  recipients: ['person', 'organisation'],
  eAvailability: 'requestOnly',
  eServiceSteps: ownSteps(
    words('Atrod iesniegumu par koku ciršanu', 'Finds the application for tree felling'),
    words('Norāda vietu un kokus', 'Gives the place and the trees'),
    words('Pievieno fotoattēlus', 'Attaches photos'),
  ),
  serviceLevelTerms: [
    workingDays(10, words('10 darba dienās, ar ekspertiem 20', '10 working days, 20 with experts')),
    workingDays(20, words('20 darba dienās, ja vajag ekspertus', '20 working days if experts are needed')),
  ],
  documents: [
    identityDocument,
    requiredDocument(
      'boundary-plan',
      words('Robežu plāna kopija ar atzīmētiem kokiem', 'Copy of the boundary plan with the trees marked'),
    ),
    requiredDocument('photo', words('Koka fotogrāfija', 'Photo of the tree')),
    documentIf(
      'owners-decision',
      words('Kopīpašnieku lēmums', "Co-owners' decision"),
      words('Ja īpašumam ir vairāki īpašnieki', 'When the property has several owners'),
    ),
    documentIf(
      'power-of-attorney',
      words('Pilnvara', 'Power of attorney'),
      words('Ja iesniedz īpašnieka vietā', 'When filing for the owner'),
    ),
  ],
  fees: [
    feeSetElsewhere(
      'felling-compensation',
      words('Pēc MK noteikumiem Nr. 309', 'By Cabinet Regulation No. 309'),
    ),
  ],
  sections: [
    section('trees', words('Koki', 'Trees'), [
      field('trees.species', 'text', words('Suga', 'Species'), { width: 2 }),
      field('trees.count', 'number', words('Skaits', 'Number'), { width: 2 }),
      field('trees.diameter', 'number', words('Caurmērs, cm', 'Diameter, cm'), {
        hint: words('1,3 m augstumā', 'At a height of 1.3 m'),
        width: 2,
      }),
      choiceField(
        'trees.reason',
        words('Kāpēc jācērt', 'Reason'),
        [
          ['danger', 'Bīstams', 'Dangerous'],
          ['building', 'Būvniecība', 'Building work'],
          ['damage', 'Bojā ēku vai tīklus', 'Damages a building or lines'],
          ['other', 'Cits', 'Other'],
        ],
        { width: 6 },
      ),
      field('trees.explanation', 'longText', words('Paskaidrojums', 'Explanation'), {
        required: false,
        width: 6,
      }),
    ]),
  ],
  blocks: ['P', 'K', 'C', 'D', 'F'],
  delivery: DELIVERY,
  deliveryLabel: words('Kā saņem atļauju', 'How to receive the permit'),
  result: words(
    'Pašvaldības atļauja vai pamatots atteikums.',
    'Permit of the municipality or a reasoned refusal.',
  ),
  related: ['vzd-cadastre-information'],
});

const taxRelief = defineCard({
  id: 'municipality-tax-relief',
  owner: 'municipality',
  name: words('Nekustamā īpašuma nodokļa atvieglojums', 'Property-tax relief'),
  summary: words(
    'Mazāks nekustamā īpašuma nodoklis trūcīgiem, cilvēkiem ar invaliditāti, daudzbērnu ģimenēm un citiem pēc pašvaldības noteikumiem.',
    "Lower property tax for people in need, with a disability, large families and others under the municipality's rules.",
  ),
  synonyms: {
    lv: ['zemes nodoklis', 'NĪN', 'īpašuma nodoklis', 'nodokļa atlaide', 'mājas nodoklis'],
    en: ['property tax', 'land tax', 'tax discount'],
  },
  recipients: ['person', 'organisation'],
  eAvailability: 'requestOnly',
  eServiceSteps: ownSteps(
    words('Atrod iesniegumu par nodokļa atvieglojumu', 'Finds the application for tax relief'),
    words('Norāda īpašumu un pamatu', 'Gives the property and the ground'),
  ),
  serviceLevelTerms: [
    calendarMonths(1, words('Lēmums mēneša laikā', 'Decision within a month'), { unconfirmed: true }),
  ],
  documents: [
    identityDocument,
    requiredDocument('ground', words('Atvieglojuma pamats', 'Proof of the ground'), {
      handling: 'show',
      note: words('Ja ziņu nav reģistros', 'If registers do not show it'),
    }),
  ],
  sections: [
    section('relief', words('Atvieglojums', 'Relief'), [
      choiceField(
        'relief.ground',
        words('Atvieglojuma pamats', 'Ground of the relief'),
        [
          ['lowIncome', 'Zemi ienākumi', 'Low income'],
          ['disability', 'Invaliditāte', 'Disability'],
          ['largeFamily', 'Daudzbērnu ģimene', 'Large family'],
          ['other', 'Cits', 'Other'],
        ],
        { width: 6, restricted: true },
      ),
      field('relief.from', 'date', words('Atvieglojums no', 'Relief from')),
      field('relief.to', 'date', words('Atvieglojums līdz', 'Relief to'), {
        required: false,
        notBefore: 'relief.from',
      }),
    ]),
  ],
  blocks: ['P', 'K', 'C', 'D', 'F', 'T'],
  delivery: DELIVERY,
  result: words('Pašvaldības lēmums.', 'Decision of the municipality.'),
  related: ['municipality-low-income-status'],
  isVerified: false,
});

export const municipalityCards: readonly ServiceCard[] = [streetTrade, treeFelling, taxRelief];
