import type { AncillaryItem, LifeSituation } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

/** Cards stand in the order in which people need them (CAT-11). */
export const lifeSituations: readonly LifeSituation[] = [
  {
    id: 'birth-of-child',
    name: words(
      'Bērna gaidīšana un piedzimšana',
      'Expecting and having a child',
      'Ожидание и рождение ребёнка',
      'Очікування та народження дитини',
    ),
    synonyms: {
      lv: ['piedzima bērns', 'jaundzimušais', 'grūtniecība', 'mazulis'],
      en: ['newborn', 'baby', 'pregnancy'],
    },
    cards: [
      'vsaa-maternity-benefit',
      'vsaa-childbirth-allowance',
      'vsaa-paternity-benefit',
      'vsaa-parental-benefit',
      'vsaa-childcare-allowance',
      'vsaa-family-benefit',
      'municipality-kindergarten-queue',
    ],
  },
  {
    id: 'illness',
    name: words('Slimība', 'Illness', 'Болезнь', 'Хвороба'),
    synonyms: { lv: ['saslimu', 'slimošana', 'ārstēšanās'], en: ['ill', 'sick'] },
    cards: ['vsaa-sickness-benefit'],
  },
  {
    id: 'job-loss',
    name: words('Darba zaudēšana', 'Losing a job', 'Потеря работы', 'Втрата роботи'),
    synonyms: { lv: ['bezdarbs', 'atlaišana', 'bez darba'], en: ['jobless', 'redundancy'] },
    cards: [
      'nva-unemployed-status',
      'vsaa-unemployment-benefit',
      'nva-cv-portal',
      'municipality-low-income-status',
    ],
  },
  {
    id: 'retirement',
    name: words('Došanās pensijā', 'Retirement', 'Выход на пенсию', 'Вихід на пенсію'),
    synonyms: { lv: ['vecumdienas', 'pensionēšanās', 'pensionārs'], en: ['pensioner', 'old age'] },
    cards: ['vsaa-statement', 'vsaa-old-age-pension', 'vsaa-pension-recalculation'],
  },
  {
    id: 'death-of-relative',
    name: words(
      'Tuvinieka nāve',
      'Death of a relative',
      'Смерть близкого человека',
      'Смерть близької людини',
    ),
    synonyms: { lv: ['bēres', 'nomira', 'miršana'], en: ['funeral', 'died'] },
    cards: ['vsaa-funeral-benefit', 'vsaa-spouse-allowance', 'vsaa-survivors-pension'],
  },
  {
    id: 'moving',
    name: words('Dzīvesvietas maiņa', 'Moving', 'Смена места жительства', 'Зміна місця проживання'),
    synonyms: { lv: ['pārcelšanās', 'jauna adrese', 'jauns dzīvoklis'], en: ['new address', 'new home'] },
    cards: [
      'pmlp-declare-residence',
      'pmlp-additional-address',
      'pmlp-residence-abroad',
      'municipality-kindergarten-queue',
      'municipality-tax-relief',
    ],
  },
  {
    id: 'low-income',
    name: words('Zemi ienākumi', 'Low income', 'Низкие доходы', 'Низькі доходи'),
    synonyms: { lv: ['trūkums', 'parādi', 'nevar samaksāt'], en: ['poverty', 'debts'] },
    cards: ['municipality-low-income-status', 'municipality-housing-benefit', 'municipality-tax-relief'],
  },
  {
    id: 'property',
    name: words(
      'Zeme, māja, dzīvoklis',
      'Land, house, flat',
      'Земля, дом, квартира',
      'Земля, будинок, квартира',
    ),
    synonyms: { lv: ['nekustamais īpašums', 'mājoklis'], en: ['real estate'] },
    cards: [
      'vzd-cadastre-information',
      'vzd-service-application',
      'municipality-tree-felling',
      'municipality-tax-relief',
    ],
  },
  {
    id: 'farming',
    name: words('Lauksaimniecība', 'Farming', 'Сельское хозяйство', 'Сільське господарство'),
    synonyms: { lv: ['zemnieks', 'saimniecība'], en: ['farmer', 'farm'] },
    cards: ['lad-client-registration', 'lad-eps-representative', 'lad-area-payments'],
  },
  {
    id: 'starting-business',
    name: words(
      'Uzņēmējdarbības sākšana',
      'Starting a business',
      'Начало предпринимательства',
      'Початок підприємництва',
    ),
    synonyms: { lv: ['bizness', 'firma', 'pašnodarbinātība'], en: ['company', 'self-employment'] },
    cards: [
      'vid-tax-consultation',
      'vid-business-registration',
      'ur-registration',
      'ur-information',
      'municipality-street-trade',
    ],
  },
  {
    id: 'tax-year',
    name: words('Nodokļi', 'Taxes', 'Налоги', 'Податки'),
    synonyms: { lv: ['deklarācijas laiks', 'algas nodoklis'], en: ['tax year', 'wage tax'] },
    cards: ['vid-income-declaration', 'vid-tax-booklet', 'vid-tax-consultation'],
  },
  {
    id: 'travel',
    name: words('Ceļošana', 'Travel', 'Путешествия', 'Подорожі'),
    synonyms: { lv: ['brauciens', 'ārzemes', 'atvaļinājums ārzemēs'], en: ['trip', 'abroad'] },
    cards: ['nvd-health-card'],
  },
  {
    id: 'identity-documents',
    name: words(
      'Personu apliecinoši dokumenti',
      'Identity documents',
      'Документы, удостоверяющие личность',
      'Документи, що посвідчують особу',
    ),
    synonyms: { lv: ['dokumenti'], en: ['documents'] },
    cards: ['pmlp-passport', 'pmlp-personal-code-change'],
  },
  {
    id: 'communication-with-state',
    name: words(
      'Saziņa ar valsti',
      'Communication with the state',
      'Общение с государством',
      'Спілкування з державою',
    ),
    synonyms: { lv: ['iestādes', 'vēstule'], en: ['authorities', 'letter'] },
    cards: ['portal-e-address'],
  },
];

export const ancillaryItems: readonly AncillaryItem[] = [
  {
    id: 'copying',
    name: words('Kopēšana, drukāšana, skenēšana', 'Copying, printing, scanning'),
    unit: 'page',
  },
  { id: 'public-computer', name: words('Klientu dators', 'Public computer') },
  {
    id: 'identification-set-up',
    name: words(
      'Palīdzība ieslēgt eParaksts mobile vai Smart-ID',
      'Help to set up eParaksts mobile or Smart-ID',
    ),
  },
  { id: 'result-printing', name: words('Rezultāta izdrukāšana', 'Printing a result'), unit: 'page' },
];
