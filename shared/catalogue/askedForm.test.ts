import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedForm, entryCount, findField, withEntry, withoutEntry } from '#shared/catalogue/askedForm.ts';
import { choiceField, field, group, personFields, section } from '#shared/catalogue/buildForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import { type Answers, visibleFields } from '#shared/catalogue/visibleFields.ts';
import { words } from '#shared/catalogue/words.ts';

const TODAY = '2026-03-02';

const children = group(
  'child',
  words('Bērni', 'Children'),
  [
    ...personFields('child', 'child', words('Bērna', "Child's")),
    choiceField('child.lives', words('Dzīvo', 'Lives'), [
      ['here', 'Šeit', 'Here'],
      ['away', 'Citur', 'Elsewhere'],
    ]),
    field('child.place', 'text', words('Kur', 'Where'), {
      visibleWhen: { field: 'child.lives', equals: 'away' },
    }),
  ],
  { entry: words('Bērns', 'Child'), add: words('Vēl viens bērns', 'Another child'), min: 1, max: 4 },
);
const members = group(
  'member',
  words('Pārējie', 'Others'),
  [field('member.name', 'text', words('Vārds', 'Name'), { subject: 'other' })],
  { entry: words('Cilvēks', 'Person'), add: words('Pievienot cilvēku', 'Add a person') },
);
const form: Form = {
  sections: [
    section('a', words('Kopā', 'All'), [field('a.why', 'text', words('Kāpēc', 'Why'))]),
    children,
    members,
  ],
};

const RUTA: Answers = {
  'child.givenNames~1': 'Rūta',
  'child.surname~1': 'Ozola',
  'child.personalCode~1': '180565-05610',
  'child.lives~1': 'here',
};

describe('a group of a form', () => {
  it('is put once for each entry, and at least as often as it has to be', () => {
    expect(titles({})).toEqual(['Kopā', 'Bērns']);
    expect(titles({ 'child.surname~3': '', 'member.name~1': 'Anna' })).toEqual([
      'Kopā',
      '1. bērns',
      '2. bērns',
      '3. bērns',
      'Cilvēks',
    ]);
  });

  it('never has two questions of the same words', () => {
    const labels = askedForm(form, { 'child.surname~2': '' }).sections.flatMap(({ fields }) =>
      fields.map(({ label }) => label.lv),
    );
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('Bērna vārds (2)');
  });

  it('goes by the answers of its own entry', () => {
    const answers = { ...RUTA, 'child.lives~2': 'away' };
    const ids = visibleFields(askedForm(form, answers), answers).map(({ id }) => id);
    expect(ids).toContain('child.place~2');
    expect(ids).not.toContain('child.place~1');
  });

  it('is judged entry by entry: a wrong code, and what is missing', () => {
    const answers = {
      ...RUTA,
      'a.why': 'x',
      'child.surname~2': 'Ozols',
      'child.personalCode~2': '310299-12345',
    };
    const { missing, problems, stored } = validateForm(form, answers, TODAY);
    expect(missing).toEqual(['child.givenNames~2', 'child.lives~2']);
    expect(problems).toEqual([
      { field: 'child.personalCode~2', severity: 'error', code: 'personalCode.impossibleDate' },
    ]);
    expect(stored).toMatchObject({ 'child.givenNames~1': 'Rūta', 'child.surname~2': 'Ozols' });
  });

  it('keeps the data of each person apart, so that one can be erased alone', () => {
    const roles = askedForm(form, { 'child.surname~2': '' }).sections.map(({ fields }) => fields[0]?.role);
    expect(roles).toEqual(['client', 'child~1', 'child~2']);
  });

  it('takes no more entries than it has room for', () => {
    expect(entryCount(children, { 'child.surname~99': 'x' })).toBe(4);
    expect(entryCount(children, { 'child.surname~0': 'x', 'child.surname~x': 'x', 'other.id~3': 'x' })).toBe(
      1,
    );
  });
});

describe('an entry of a group', () => {
  it('is added empty, and what is taken out can be put back', () => {
    const two = withEntry(children, RUTA);
    expect(two).toEqual({ ...RUTA, 'child.givenNames~2': '' });
    const { left, entry } = withoutEntry(children, two, 1);
    expect(left).toEqual({ 'child.givenNames~1': '' });
    expect(withEntry(children, left, entry)).toMatchObject({
      'child.givenNames~2': 'Rūta',
      'child.personalCode~2': '180565-05610',
    });
  });

  it('is found under the id of its answer, and nothing else is', () => {
    expect(findField(form, 'child.surname~2')?.label.lv).toBe('Bērna uzvārds (2)');
    expect(findField(form, 'a.why')?.role).toBe('client');
    for (const id of ['child.surname', 'a.why~1', 'child.gone~1', 'child.surname~0', '~1', ''])
      expect(findField(form, id), id).toBeUndefined();
  });

  it('taken out of any group leaves the others as they were, in their order', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const number = (at % all.length) + 1;
        const answers = Object.fromEntries(all.map((name, index) => [`member.name~${index + 1}`, name]));
        const { left, entry } = withoutEntry(members, { ...answers, 'a.why': 'x' }, number);
        const others = all.filter((_, index) => index + 1 !== number);
        const expected = Object.fromEntries(others.map((name, index) => [`member.name~${index + 1}`, name]));
        expect(left).toEqual({ ...expected, 'a.why': 'x' });
        expect(entry).toEqual({ 'member.name': all[number - 1] });
      }),
    );
  });
});

function titles(answers: Answers): string[] {
  return askedForm(form, answers).sections.map(({ title }) => title.lv);
}
