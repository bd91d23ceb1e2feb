import { describe, expect, it } from 'vitest';
import { field, group, section } from '#shared/catalogue/buildForm.ts';
import { withEntry, withoutEntry } from '#shared/catalogue/askedForm.ts';
import { entrySubjects } from '#shared/catalogue/entrySubjects.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { words } from '#shared/catalogue/words.ts';

const members = group(
  'member',
  words('Pārējie', 'Others'),
  [
    field('member.name', 'text', words('Vārds', 'Name'), { subject: 'other' }),
    field('member.phone', 'text', words('Tālrunis', 'Telephone'), { subject: 'other' }),
  ],
  { entry: words('Cilvēks', 'Person'), add: words('Pievienot cilvēku', 'Add a person') },
);
const form: Form = {
  sections: [section('a', words('Kopā', 'All'), [field('a.why', 'text', words('Kāpēc', 'Why'))]), members],
};
const PHONE = '26123450';
const person = (name: string) => ({ 'member.name': name, 'member.phone': PHONE });
const people = (...names: string[]) =>
  names.reduce((answers, name) => withEntry(members, answers, person(name)), {});
const known = { 'member~1': 'anna', 'member~2': 'oto', 'member~3': 'ilze' };
const before = people('Anna', 'Oto', 'Ilze');
const after = (answers: object) => entrySubjects(form, before, answers as typeof before, known);

describe('whom the entries of a group are about after a correction', () => {
  it('is as before where nothing moved, also where a name was put right or an entry came behind', () => {
    expect(after({ ...before, 'a.why': 'Cits iemesls' })).toEqual({});
    expect(after({ ...before, 'member.name~2': 'Otto' })).toEqual({});
    expect(after(people('Anna', 'Oto', 'Ilze', 'Jānis'))).toEqual({ 'member~4': null });
  });

  it('goes along when one before is taken out', () => {
    const { left } = withoutEntry(members, before, 1);
    expect(after(left)).toEqual({ 'member~1': 'oto', 'member~2': 'ilze' });
  });

  it('is nobody of before where it cannot be told who it is', () => {
    expect(after(people('Oto', 'Ilzīte'))).toEqual({ 'member~1': 'oto', 'member~2': null });
    expect(after(people('Oto', 'Ilze', 'Jānis'))).toEqual({
      'member~1': 'oto',
      'member~2': 'ilze',
      'member~3': null,
    });
  });

  it('is somebody new in a place that was empty meanwhile', () => {
    const shorter = people('Anna');
    expect(entrySubjects(form, shorter, people('Anna', 'Jānis'), known)).toEqual({ 'member~2': null });
  });
});
