import fs from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedForm } from '#shared/catalogue/askedForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { checkForm } from '#shared/catalogue/checkCatalogue.ts';
import type { FieldProblemCode } from '#shared/catalogue/checkField.ts';
import { furtherChecks } from '#shared/catalogue/schema/answerSchema.ts';
import { formJsonSchema, LAYOUT } from '#shared/catalogue/schema/formJsonSchema.ts';
import { sentAnswers } from '#shared/catalogue/schema/sentAnswers.ts';
import type { Field, FieldKind } from '#shared/catalogue/formTypes.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { canRegister, validateForm } from '#shared/catalogue/validateForm.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';
import { everyShapeForm } from '#tests/factories/everyShapeForm.ts';
import { branchesOf, neededAnswers, rightAnswers, wrongEntries } from '#tests/factories/formAnswers.ts';

/** `npm run soak` tries 20,000. */
const RUNS = Number(process.env['FORM_SCHEMA_FUZZ'] ?? 400);
const SEED = Number(process.env['FORM_SCHEMA_SEED'] ?? Date.now() % 2 ** 31);
const TODAY = '2026-11-29';
const VERSION = { catalogueVersion: catalogue.version };

/** What the counter refuses and no schema can say; whoever takes the answers in finds each of them named at its field. */
const BEYOND_A_SCHEMA: readonly FieldProblemCode[] = [
  'iban.checkDigits',
  'date.inFuture',
  'date.beforeStart',
];
/** Here the schema is wider than the counter, but only for addresses with signs beyond ASCII that are no letters. */
const WIDER: readonly FieldProblemCode[] = ['email.format'];

const [first] = catalogue.cards;
if (!first) throw new Error('no cards');
const everyShape: ServiceCard = { ...first, id: 'every-shape', form: everyShapeForm };
const CARDS = [...catalogue.cards, everyShape];
const kinds = everyShapeForm.sections.find(({ id }) => id === 'kinds')?.fields ?? [];
const oneField = kinds.map((field): readonly [Field, ServiceCard] => [
  field,
  {
    ...first,
    id: `only-${field.kind}`,
    form: { sections: [{ id: 'only', title: field.label, fields: [field] }] },
  },
]);

// As an institution would set it up: formats are said by patterns, too.
const ajv = new Ajv2020({ validateFormats: false, strictTypes: true, allErrors: true });
ajv.addKeyword(LAYOUT);
const schemas = new Map(CARDS.map((card) => [card.id, formJsonSchema(card, VERSION)]));
const validators = new Map<string, ValidateFunction>();

/** Compiled when it is first needed. */
function validatorOf(card: ServiceCard): ValidateFunction {
  const validate = validators.get(card.id) ?? ajv.compile(formJsonSchema(card, VERSION));
  validators.set(card.id, validate);
  return validate;
}

type Verdict = {
  readonly ours: boolean;
  readonly theirs: boolean;
  /** Of what we refuse, only what no schema can say. */
  readonly isBeyond: boolean;
  readonly why: unknown;
};

/** Both judge what would be sent: what was typed is brought into its form before. */
function judge(card: ServiceCard, typed: Answers): Verdict {
  const { stored } = validateForm(card.form, typed, TODAY);
  const validation = validateForm(card.form, stored, TODAY);
  const validate = validatorOf(card);
  const theirs = validate(sentAnswers(card.form, stored));
  const asked = askedForm(card.form, stored).sections.flatMap(({ fields }) => fields);
  const isBeyond =
    validation.missing.length === 0 &&
    validation.problems
      .filter(({ severity }) => severity === 'error')
      .every(({ field, code }) => {
        const found = asked.find(({ id }) => id === field);
        const isNamed = found && furtherChecks(found).some((check) => check.code === code);
        const isOpen = BEYOND_A_SCHEMA.includes(code) || (WIDER.includes(code) && !isAscii(stored[field]));
        return isNamed && isOpen;
      });
  const why = { card: card.id, stored, ours: validation, theirs: validate.errors };
  return { ours: canRegister(validation), theirs, isBeyond, why };
}

function isAscii(answer: unknown): boolean {
  return /^[\x00-\x7f]*$/.test(String(answer));
}

function expectBoth(taken: boolean, card: ServiceCard, answers: Answers): void {
  const { ours, theirs, why } = judge(card, answers);
  expect({ ours, theirs }, JSON.stringify(why)).toEqual({ ours: taken, theirs: taken });
}

it('the form that stands for every shape is one that a card could have', () => {
  expect(checkForm(everyShapeForm, 'form')).toEqual([]);
});

describe('the schema of every form', () => {
  it('is one of JSON Schema 2020-12, of its own id', () => {
    for (const schema of schemas.values()) {
      expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    }
    expect(new Set([...schemas.values()].map(({ $id }) => $id)).size).toBe(CARDS.length);
    expect(formJsonSchema(first, { catalogueVersion: 7, cardRevision: 'r1' })['$id']).toBe(
      `urn:lodzins:form:${first.id}:7.r1`,
    );
  });

  it('holds every question with its words and place, in the order of the form', () => {
    for (const card of CARDS) {
      const { properties, [LAYOUT]: layout } = schemas.get(card.id) as {
        properties: Record<string, { title: string; items?: { properties: object } }>;
        [LAYOUT]: { sections: { id: string; fields?: string[]; group?: string }[] };
      };
      const placed = layout.sections.flatMap(({ fields, group }) =>
        group === undefined ? (fields ?? []) : Object.keys(properties[group]?.items?.properties ?? {}),
      );
      const asked = card.form.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
      expect(placed).toEqual(asked);
    }
  });
});

it('docs/forms.md names every member of the layout, and every check that no schema can say', () => {
  const page = fs.readFileSync('docs/forms.md', 'utf8');
  const layouts = [...schemas.values()].flatMap(layoutsIn);
  const members = new Set(layouts.flatMap((layout) => Object.keys(layout)));
  const codes = layouts.flatMap(({ checks }) => (checks as { code: string }[] | undefined) ?? []);
  expect(members.size).toBeGreaterThan(15);
  for (const name of [
    ...members,
    ...codes.map(({ code }) => code.replace(/.*Unknown/, '.checkDigitUnknown')),
  ])
    expect(page).toContain(`\`${name}\``);
});

function layoutsIn(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === LAYOUT ? [value as Record<string, unknown>] : layoutsIn(value),
  );
}

describe.each(CARDS.map((card) => [card.id, card] as const))('%s', (_, card) => {
  it('what the counter takes fits the schema, in each turn that the form can take', () => {
    for (const branch of branchesOf(card.form)) expectBoth(true, card, rightAnswers(card.form, branch));
    expectBoth(true, card, neededAnswers(card.form));
  });

  it('what it refuses does not, but for what no schema can say', () => {
    for (const branch of branchesOf(card.form)) {
      const answers = rightAnswers(card.form, branch);
      for (const field of visibleFields(askedForm(card.form, answers), answers)) {
        if (field.source !== 'client') continue;
        for (const [entry, problem] of wrongEntries(field)) {
          const verdict = judge(card, { ...answers, [field.id]: entry });
          const isBeyond = (BEYOND_A_SCHEMA as readonly string[]).includes(problem);
          const isNeeded = field.required === true || problem !== 'missing';
          if (isNeeded) {
            expect(verdict, `${field.id} ${problem}`).toMatchObject({
              ours: false,
              theirs: isBeyond,
            });
          }
        }
      }
    }
    const needed = neededAnswers(card.form);
    for (const fieldId of Object.keys(needed)) {
      const { [fieldId]: _left, ...rest } = needed;
      expectBoth(false, card, rest);
    }
  });
});

it('what was not asked for, or once too often, does not fit either', () => {
  const { stored } = validateForm(everyShapeForm, rightAnswers(everyShapeForm), TODAY);
  const sent = sentAnswers(everyShapeForm, stored);
  const fits = (change: object) => validatorOf(everyShape)({ ...sent, ...change });
  expect(fits({})).toBe(true);
  expect(fits({ 'a.stranger': 'x' })).toBe(false);
  expect(fits({ always: [] })).toBe(false);
  expect(fits({ always: Array.from({ length: 4 }, () => ({ 'always.amount': '1.00' })) })).toBe(false);
  // What was asked of whoever applies for themselves is still there.
  expect(fits({ 'a.who': 'other' })).toBe(false);
});

it(`counter and schema agree about whatever is entered (seed ${SEED})`, () => {
  const counts = { taken: 0, refused: 0, beyond: 0 };
  fc.assert(
    fc.property(CASES, ([cardId, answers]) => {
      const card = CARDS.find(({ id }) => id === cardId) ?? everyShape;
      const verdict = judge(card, answers);
      counts[verdict.ours ? 'taken' : verdict.theirs ? 'beyond' : 'refused'] += 1;
      expectAgreement(verdict);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Otherwise one of the two was never tried.
  expect(counts.taken).toBeGreaterThan(RUNS / 20);
  expect(counts.refused).toBeGreaterThan(RUNS / 20);
});

it(`they agree about every kind of answer that is nearly right (seed ${SEED})`, () => {
  for (const [field, card] of oneField) {
    fc.assert(
      fc.property(entryFor(field), (entry) => expectAgreement(judge(card, { [field.id]: entry }))),
      { numRuns: RUNS, seed: SEED },
    );
  }
});

function expectAgreement({ ours, theirs, isBeyond, why }: Verdict): void {
  if (!(theirs && isBeyond))
    expect({ theirs, why: theirs === ours || why }).toEqual({ theirs: ours, why: true });
}

/** Nearly right, which finds more than what is plainly wrong. */
const NEAR: Partial<Record<FieldKind, fc.Arbitrary<string>>> = {
  personalCode: fc.oneof(
    fc.stringMatching(/^[0-3][0-9][01][0-9]{3}[0-3][0-9]{4}$/),
    fc.stringMatching(/^2902[0-9]{2}[012][0-9]{4}$/),
    fc.stringMatching(/^[0-3][0-9][01][0-9]1[678]2[0-9]{4}$/),
  ),
  regNumber: fc.stringMatching(/^[3-9][0-9]{9,11}$/),
  phone: fc.oneof(
    fc.stringMatching(/^\+371[0-9]{7,9}$/),
    fc.stringMatching(/^\+(3|37|370|44|0)?[0-9]{5,14}$/),
  ),
  date: fc.oneof(
    fc.stringMatching(/^[0-9]{4}-[01][0-9]-[0-3][0-9]$/),
    fc.stringMatching(/^[0-9]{2}([0-9]{2}|00)-02-29$/),
  ),
  iban: fc.stringMatching(/^(LV[0-9]{2}[A-Z]{4}|NO|DE|TR|lv|[A-Z]{2})[0-9]{2}[A-Z0-9]{10,20}$/),
  postcode: fc.stringMatching(/^(LV-?)?[0-9]{3,5}$/),
  number: fc.stringMatching(/^[0-9]{1,14}([.,][0-9]{0,7})?$/),
  money: fc.stringMatching(/^[0-9]{1,14}([.,][0-9]{0,3})?$/),
  email: fc.oneof(
    fc.stringMatching(/^[a-zā.+"]{1,5}@([a-zē0-9-]{1,4}\.){0,2}[a-zģ]{0,3}$/),
    fc.stringMatching(/^a{63,65}@b\.lv$/),
    fc.stringMatching(/^a@(b{62,64}\.){1,4}lv$/),
    fc.stringMatching(/^a@[b×_😀𐐀]{1,3}\.[l𐐀v]{1,2}$/u),
  ),
  cadastre: fc.stringMatching(/^[0-9a]{10,18}$/),
};
const ENTRY = fc.oneof(
  fc.boolean(),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '1e309',
    `1${'0'.repeat(400)}`,
    '\ud800',
    '😀'.repeat(3_000),
    '😀'.repeat(4_001),
  ),
);

/** Right answers in one of the form's turns, with some entered otherwise, taken out, or one entry of a group more. */
const CASES = fc.constantFrom(...CARDS, everyShape, everyShape).chain((card) => {
  const start = fc
    .tuple(fc.constantFrom(...branchesOf(card.form)), fc.boolean())
    .map(([branch, isWhole]) =>
      isWhole ? rightAnswers(card.form, branch) : neededAnswers(card.form, branch),
    );
  return start.chain((answers) => {
    const fields = askedForm(card.form, rightAnswers(card.form)).sections.flatMap(
      (section) => section.fields,
    );
    if (fields.length === 0) return fc.constant([card.id, answers] as const);
    const change = fc
      .constantFrom(...fields)
      .chain((field) => entryFor(field).map((entry) => [field.id, entry] as const));
    const left = fc.constantFrom(...fields).map(({ id }) => [id, ''] as const);
    const changes = fc.array(fc.oneof({ weight: 5, arbitrary: change }, left), { maxLength: 4 });
    return changes.map((all) => [card.id, { ...answers, ...Object.fromEntries(all) }] as const);
  });
});

function entryFor({ kind, choices = [] }: Field): fc.Arbitrary<string | boolean> {
  const near = NEAR[kind];
  const chosen = choices.map(({ value }) => value);
  return fc.oneof(
    ...(near ? [{ weight: 4, arbitrary: near }] : []),
    ...(chosen.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...chosen) }] : []),
    ...(kind === 'yesNo' ? [{ weight: 4, arbitrary: fc.boolean() }] : []),
    { weight: 1, arbitrary: ENTRY },
  );
}
