import { expect, it, test } from 'vitest';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import { computedField, field, choiceField, group, section } from '#shared/catalogue/buildForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { type CatalogueFault, checkCatalogue, checkForm } from '#shared/catalogue/checkCatalogue.ts';
import type { Computation, Field, Section } from '#shared/catalogue/formTypes.ts';
import type { Article, Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const LABEL = words('Lauks', 'Field');

test.each<[string, Partial<ServiceCard>, CatalogueFault['code']]>([
  ['a card that promises no time (SLT-01)', { serviceLevelTerms: [] }, 'noTerms'],
  ['an owner that does not exist', { owner: 'nobody' }, 'unknownReference'],
  ['a related card that does not exist', { related: ['gone'] }, 'unknownReference'],
  ["a ticket category other than the owner's", { ticketCategory: 'D' }, 'categoryDiffers'],
  ['a text left empty in one language', { name: { lv: 'Pabalsts', en: ' ' } }, 'emptyText'],
  ['a summary over 300 characters (CAT-19)', { summary: words('a'.repeat(301), 'a') }, 'summaryTooLong'],
  ['an id that another card has', { id: 'vsaa-statement' }, 'duplicateId'],
  ['a complex card that is made of nothing (CAT-10)', { kind: 'complex' }, 'childCards'],
  [
    'cards within a card that is not complex (CAT-10)',
    { childCards: ['vsaa-statement', 'nvd-health-card'] },
    'childCards',
  ],
  [
    'an agreement that ends before it begins (LVL-14)',
    { agreement: { reference: '12', provider: 'SIA', validFrom: '2026-02-01', validTo: '2026-01-31' } },
    'agreementDates',
  ],
  ['a card in no life situation', { id: 'vsaa-new-benefit' }, 'noLifeSituation'],
])('finds %s', (_fault, change, code) => {
  const faults = checkCatalogue(withChangedCard('vsaa-sickness-benefit', change));
  expect(faults.map((fault) => fault.code)).toContain(code);
  expect(faults.every(({ severity }) => severity === 'error')).toBe(true);
});

test.each<[string, Partial<Article>, CatalogueFault['code']]>([
  ['an article of nobody', { owner: 'nobody' }, 'unknownReference'],
  ['an article for a card that is gone', { cards: ['gone'] }, 'unknownReference'],
  ['an article with the id of a card', { id: 'vsaa-statement' }, 'duplicateId'],
  ['an article without a name in one language', { name: { lv: 'Raksts', en: ' ' } }, 'emptyText'],
])('finds %s', (_fault, change, code) => {
  const articles = articlesOf(catalogue).map((one, at) => (at === 0 ? { ...one, ...change } : one));
  expect(checkCatalogue({ ...catalogue, articles }).map((fault) => fault.code)).toEqual([code]);
});

it('only advises on the length of a municipal name (CAT-04)', () => {
  const change = { name: words('Koki', 'Trees') };
  expect(checkCatalogue(withChangedCard('municipality-tree-felling', change))).toEqual([
    { severity: 'warning', code: 'nameLength', where: 'municipality-tree-felling' },
  ]);
  expect(checkCatalogue(withChangedCard('nvd-health-card', change))).toEqual([]);
});

it('finds favourites and life situations that name a card that is gone', () => {
  const [first] = catalogue.lifeSituations;
  if (!first) throw new Error('no life situation');
  const changed: Catalogue = {
    ...catalogue,
    favouriteCardIds: ['gone'],
    lifeSituations: [{ ...first, cards: [...first.cards, 'gone-too'] }, ...catalogue.lifeSituations.slice(1)],
  };
  expect(checkCatalogue(changed).map(({ where }) => where)).toEqual([
    'favouriteCardIds → gone',
    'birth-of-child → gone-too',
  ]);
});

it('finds a pre-check whose answer is no choice of its field', () => {
  const card = catalogue.cards.find(({ id }) => id === 'vsaa-sickness-benefit');
  const [first, ...rest] = card?.preCheck?.answers ?? [];
  if (!card?.preCheck || !first) throw new Error('no pre-check');
  const preCheck = { ...card.preCheck, answers: [{ ...first, value: 'other' }, ...rest] };
  expect(checkCatalogue(withChangedCard(card.id, { preCheck }))).toEqual([
    {
      severity: 'error',
      code: 'unknownReference',
      where: 'vsaa-sickness-benefit preCheck → sickness.certificateState=other',
    },
  ]);
});

const asked = choiceField('a.kind', LABEL, [
  ['one', 'Viens', 'One'],
  ['two', 'Divi', 'Two'],
]);

test.each<[string, Field[], CatalogueFault['code'] | null]>([
  ['a condition on an earlier choice', [asked, shownWhen('one')], null],
  ['a condition on a later field', [shownWhen('one'), asked], 'conditionBackwards'],
  ['a condition on a choice that is not there', [asked, shownWhen('three')], 'conditionNeverMet'],
  ['a choice without choices', [field('a.kind', 'choice', LABEL)], 'choicesMissing'],
  ['choices of a field that has none', [{ ...asked, kind: 'text' }], 'choicesMissing'],
  ['two fields with one id', [asked, asked], 'duplicateId'],
])('judges %s', (_case, fields, code) => {
  const faults = checkForm({ sections: [section('main', LABEL, fields)] }, 'form');
  expect(faults.map((fault) => fault.code)).toEqual(code ? [code] : []);
});

function shownWhen(equals: string): Field {
  return field('a.detail', 'text', LABEL, { visibleWhen: { field: 'a.kind', equals } });
}

function withChangedCard(id: string, change: Partial<ServiceCard>): Catalogue {
  return {
    ...catalogue,
    cards: catalogue.cards.map((card) => (card.id === id ? { ...card, ...change } : card)),
  };
}

test.each<[string, readonly Section[], CatalogueFault['code'] | null]>([
  ['a total of what is asked before', [parcels(), total({ kind: 'sum', of: ['parcel.size'] })], null],
  ['the number of entries', [parcels(), total({ kind: 'count', group: 'parcel', plus: 0 })], null],
  [
    'a total that stands before what it adds up',
    [total({ kind: 'sum', of: ['parcel.size'] }), parcels()],
    'computationBackwards',
  ],
  ['a total of words', [parcels(), total({ kind: 'sum', of: ['parcel.name'] })], 'computationBackwards'],
  [
    'a number of what is no group',
    [total({ kind: 'count', group: 'parcel', plus: 0 })],
    'computationBackwards',
  ],
  [
    'a total that does not say of what',
    [section('all', LABEL, [field('all.size', 'number', LABEL, { source: 'computed' })])],
    'computationMissing',
  ],
  [
    'a question that depends on one of several entries',
    [
      parcels(),
      section('all', LABEL, [
        field('all.why', 'text', LABEL, { visibleWhen: { field: 'parcel.isOwn', equals: true } }),
      ]),
    ],
    'groupOpen',
  ],
  [
    'a group in which nothing can be typed',
    [group('tick', LABEL, [field('tick.on', 'yesNo', LABEL)], { entry: LABEL, add: LABEL })],
    'groupOpen',
  ],
])('judges %s', (_what, sections, code) => {
  const faults = checkForm({ sections: [...sections] }, 'form');
  expect(faults.map((fault) => fault.code)).toEqual(code === null ? [] : [code]);
});

function parcels(): Section {
  const fields = [
    field('parcel.name', 'text', LABEL),
    field('parcel.size', 'number', LABEL),
    field('parcel.isOwn', 'yesNo', LABEL),
  ];
  return group('parcel', LABEL, fields, { entry: LABEL, add: LABEL });
}

function total(computation: Computation): Section {
  return section('all', LABEL, [computedField('all.size', 'number', LABEL, computation)]);
}
