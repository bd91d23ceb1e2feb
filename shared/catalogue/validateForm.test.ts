import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { field, choiceField, periodFields, registerField, section } from '#shared/catalogue/buildForm.ts';
import { askedForm } from '#shared/catalogue/askedForm.ts';
import { catalogue, findCard } from '#shared/catalogue/catalogue.ts';
import type { FieldProblemCode } from '#shared/catalogue/checkField.ts';
import type { FieldKind, Form } from '#shared/catalogue/formTypes.ts';
import { canRegister, validateForm } from '#shared/catalogue/validateForm.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';
import { words } from '#shared/catalogue/words.ts';

const TODAY = '2026-03-02';
const LABEL = words('Lauks', 'Field');

const form: Form = {
  sections: [
    section('main', LABEL, [
      choiceField('a.who', LABEL, [
        ['self', 'Pats', 'Self'],
        ['child', 'Bērns', 'Child'],
      ]),
      field('child.personalCode', 'personalCode', LABEL, {
        visibleWhen: { field: 'a.who', equals: 'child' },
      }),
      field('child.isAdopted', 'yesNo', LABEL, {
        visibleWhen: { field: 'a.who', equals: 'child' },
        required: false,
      }),
      field('child.court', 'text', LABEL, { visibleWhen: { field: 'child.isAdopted', equals: true } }),
      registerField('a.since', 'date', LABEL),
      field('a.email', 'email', LABEL, { required: { when: { field: 'a.who', equals: 'self' } } }),
      field('a.true', 'yesNo', LABEL, { mustConfirm: true }),
    ]),
  ],
};

describe('visible fields', () => {
  it('follow the answers', () => {
    expect(idsOf({})).toEqual(['a.who', 'a.since', 'a.email', 'a.true']);
    expect(idsOf({ 'a.who': 'child' })).toContain('child.personalCode');
    expect(idsOf({ 'a.who': 'child', 'child.isAdopted': true })).toContain('child.court');
  });

  it('stay hidden when the question they depend on is hidden itself', () => {
    expect(idsOf({ 'a.who': 'self', 'child.isAdopted': true })).not.toContain('child.court');
  });

  it('show for "no" also while the question is unanswered', () => {
    const inverse: Form = {
      sections: [
        section('main', LABEL, [
          field('a.has', 'yesNo', LABEL),
          field('a.why', 'text', LABEL, { visibleWhen: { field: 'a.has', equals: false } }),
        ]),
      ],
    };
    expect(visibleFields(askedForm(inverse, {}), {}).map(({ id }) => id)).toEqual(['a.has', 'a.why']);
    expect(visibleFields(askedForm(inverse, {}), { 'a.has': true }).map(({ id }) => id)).toEqual(['a.has']);
  });
});

describe('missing answers', () => {
  it('are named in the order of the form, without what the register gives (INT-05)', () => {
    expect(validateForm(form, {}, TODAY)).toMatchObject({ missing: ['a.who', 'a.true'], problems: [] });
  });

  it('depend on other answers', () => {
    expect(missing({ 'a.who': 'self' })).toEqual(['a.email', 'a.true']);
    expect(missing({ 'a.who': 'child' })).toEqual(['child.personalCode', 'a.true']);
  });

  it('include blanks and statements that were denied, but not a plain no', () => {
    expect(missing({ 'a.who': 'self', 'a.email': '  ', 'a.true': false })).toEqual(['a.email', 'a.true']);
    expect(
      missing({ 'a.who': 'child', 'child.personalCode': '180565-05610', 'child.isAdopted': false }),
    ).toEqual(['a.true']);
  });
});

describe('problems', () => {
  test.each<[FieldKind, string | boolean, 'error' | 'warning', FieldProblemCode]>([
    ['personalCode', '180565-05611', 'warning', 'personalCode.checkDigit'],
    ['personalCode', '310299-12345', 'error', 'personalCode.impossibleDate'],
    ['regNumber', '40003521601', 'warning', 'regNumber.checkDigit'],
    ['iban', 'LV81BANK0000435195001', 'error', 'iban.checkDigits'],
    ['phone', '12345678', 'warning', 'phone.firstDigit'],
    ['phone', '+371 2612 345', 'error', 'phone.length'],
    ['email', '_DEFAULT@90001733697', 'error', 'email.eAddress'],
    ['postcode', 'LV-523', 'error', 'postcode.format'],
    ['date', '2026-02-30', 'error', 'date.notADay'],
    ['number', 'divi', 'error', 'number.notANumber'],
    ['number', '1234567890123', 'error', 'number.notANumber'],
    ['money', '12,345', 'error', 'money.notAnAmount'],
    // Would be stored as `Infinity`.
    ['money', `1${'0'.repeat(400)}`, 'error', 'money.notAnAmount'],
    ['cadastre', '1234567', 'warning', 'cadastre.length'],
    ['cadastre', '12a', 'warning', 'cadastre.notDigits'],
    ['yesNo', 'jā', 'error', 'yesNo.notAnAnswer'],
    ['text', true, 'error', 'text.notText'],
    ['longText', 'a'.repeat(4001), 'error', 'text.tooLong'],
  ])('%s %j: %s', (kind, answer, severity, code) => {
    const validation = validateForm(single(kind), { 'a.a': answer }, TODAY);
    expect(validation).toMatchObject({ missing: [], problems: [{ field: 'a.a', severity, code }] });
    expect(canRegister(validation)).toBe(severity === 'warning');
  });

  it('an answer that is no choice', () => {
    const { problems } = validateForm(form, { 'a.who': 'nobody', 'a.true': true }, TODAY);
    expect(problems).toEqual([{ field: 'a.who', severity: 'error', code: 'choice.unknown' }]);
  });

  it('are named in a statement that nobody has to make, too', () => {
    const optional = field('a.mayBe', 'yesNo', LABEL, { mustConfirm: true, required: false });
    const { missing, problems } = validateForm(
      { sections: [section('main', LABEL, [optional])] },
      { 'a.mayBe': 'jā' },
      TODAY,
    );
    expect([missing, problems]).toEqual([
      [],
      [{ field: 'a.mayBe', severity: 'error', code: 'yesNo.notAnAnswer' }],
    ]);
  });

  it('a sign of two code units is one character', () => {
    expect(validateForm(single('text'), { 'a.a': '😀'.repeat(4000) }, TODAY).problems).toEqual([]);
  });

  it('of hidden fields do not count', () => {
    const answers = { 'a.who': 'self', 'a.email': 'a@b.lv', 'a.true': true, 'child.personalCode': 'x' };
    expect(canRegister(validateForm(form, answers, TODAY))).toBe(true);
  });
});

describe('days', () => {
  const period: Form = {
    sections: [
      section('main', LABEL, [...periodFields('p', LABEL), field('p.died', 'date', LABEL, { isPast: true })]),
    ],
  };
  const codesOf = (answers: Answers) => validateForm(period, answers, TODAY).problems.map(({ code }) => code);

  it('of a period may be the same, but the end is not before the start', () => {
    expect(codesOf({ 'p.from': '2026-03-02', 'p.to': '2026-03-02' })).toEqual([]);
    expect(codesOf({ 'p.from': '2026-03-02', 'p.to': '2026-03-01' })).toEqual(['date.beforeStart']);
    expect(codesOf({ 'p.from': '', 'p.to': '2026-03-01' })).toEqual([]);
    // What is no day says so itself, and nothing about the other one.
    expect(codesOf({ 'p.from': '2026-02-30', 'p.to': '2026-01-01' })).toEqual(['date.notADay']);
  });

  it('that have been are today at the latest', () => {
    expect(codesOf({ 'p.died': TODAY })).toEqual([]);
    expect(codesOf({ 'p.died': '2026-03-03' })).toEqual(['date.inFuture']);
  });
});

describe('what is stored', () => {
  test.each<[FieldKind, string, string]>([
    ['personalCode', ' 180565–05610', '18056505610'],
    ['iban', 'lv80 bank 0000 4351 9500 1', 'LV80BANK0000435195001'],
    ['phone', '2612 3456', '+37126123456'],
    ['postcode', '5230', 'LV-5230'],
    ['money', '1 234,5 €', '1234.50'],
    ['number', '1,5', '1.5'],
    ['cadastre', '8000 012 0345', '80000120345'],
    ['text', '  Rīga ', 'Rīga'],
  ])('%s %j becomes %j', (kind, answer, stored) => {
    expect(validateForm(single(kind), { 'a.a': answer }, TODAY).stored).toEqual({ 'a.a': stored });
  });

  it('leaves out blanks and fields that have become hidden', () => {
    const answers = {
      'a.who': 'self',
      'child.personalCode': '18056505610',
      'a.email': ' ',
      'a.since': '2020-01-01',
    };
    expect(validateForm(form, answers, TODAY).stored).toEqual({ 'a.who': 'self' });
  });
});

it('the sickness benefit with a closed certificate asks only what nobody knows yet', () => {
  const card = findCard('vsaa-sickness-benefit');
  if (!card) throw new Error('no card');
  const answers: Answers = {
    'sickness.certificateState': 'closed',
    'sickness.reason': 'own',
    'sickness.action': 'grant',
    'bank.iban': 'LV80BANK0000435195001',
    'delivery.method': 'portal',
    'statements.truthful': true,
    'statements.privacy': true,
  };
  expect(validateForm(card.form, answers, TODAY)).toMatchObject({ missing: [], problems: [] });
  expect(validateForm(card.form, { ...answers, 'delivery.method': 'email' }, TODAY).problems).toHaveLength(1);
  expect(
    validateForm(card.form, { ...answers, 'sickness.certificateState': 'paper' }, TODAY).missing,
  ).toEqual(['sickness.certificateNumber', 'sickness.paper.from', 'sickness.paper.to']);
});

it('any form with any answers gets a verdict, and what is stored is judged the same', () => {
  const value = fc.oneof(
    fc.boolean(),
    fc.string(),
    fc.constantFrom('own', 'child', 'paper', 'closed', 'owner'),
  );
  const anyForm = fc.constantFrom(...catalogue.cards.map((card) => card.form)).chain((cardForm) => {
    const ids = cardForm.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
    return fc.tuple(fc.constant(cardForm), fc.dictionary(fc.constantFrom(...ids), value));
  });
  fc.assert(
    fc.property(anyForm, ([cardForm, answers]) => {
      const first = validateForm(cardForm, answers, TODAY);
      expect(validateForm(cardForm, first.stored, TODAY)).toEqual(first);
    }),
  );
});

function idsOf(answers: Answers): string[] {
  return visibleFields(askedForm(form, answers), answers).map(({ id }) => id);
}

function missing(answers: Answers): readonly string[] {
  return validateForm(form, answers, TODAY).missing;
}

function single(kind: FieldKind): Form {
  return { sections: [section('main', LABEL, [field('a.a', kind, LABEL)])] };
}
