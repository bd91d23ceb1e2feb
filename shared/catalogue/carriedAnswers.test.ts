import { describe, expect, it } from 'vitest';
import { catalogue, findCard } from '#shared/catalogue/catalogue.ts';
import {
  onlyMissing,
  saidEarlier,
  saidInVisit,
  type AnsweredForm,
} from '#shared/catalogue/carriedAnswers.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import { neededAnswers } from '#tests/factories/formAnswers.ts';

const IBAN = 'LV80BANK0000435195001';
const CHILD = { 'child.givenNames~1': 'Elīna', 'child.surname~1': 'Ozola', 'child.givenNames~2': 'Oto' };
const BIRTH = 'vsaa-childbirth-allowance';
const CHILDCARE = 'vsaa-childcare-allowance';
const PATERNITY = 'vsaa-paternity-benefit';

function card(id: string) {
  const found = findCard(id);
  if (!found) throw new Error(`${id} is in the catalogue`);
  return found;
}

function answered(serviceId: string, answers: AnsweredForm['answers']): AnsweredForm {
  return { serviceId, form: card(serviceId).form, answers };
}

const birth = answered(BIRTH, {
  ...CHILD,
  'bank.iban': IBAN,
  'bank.holder': 'Andris Ozols',
  'childbirth.applicant': 'parent',
  'statements.truthful': true,
});

describe('what the client has said for another request of the visit (CAT-24)', () => {
  it('is not asked again: people, account; but nothing that only the other form asks', () => {
    expect(saidInVisit(card(CHILDCARE), [birth])).toEqual({
      ...CHILD,
      'bank.iban': IBAN,
      'bank.holder': 'Andris Ozols',
    });
  });

  it('goes from a form for several children to one for a single child, and back', () => {
    const one = { 'child.givenNames': 'Elīna', 'child.surname': 'Ozola' };
    expect(saidInVisit(card(PATERNITY), [birth])).toMatchObject(one);
    expect(saidInVisit(card(PATERNITY), [birth])).not.toHaveProperty(['child.givenNames~2']);
    expect(saidInVisit(card(CHILDCARE), [answered(PATERNITY, one)])).toEqual({
      'child.givenNames~1': 'Elīna',
      'child.surname~1': 'Ozola',
    });
  });

  it('is confirmed anew, and a second request of one service is about another child', () => {
    expect(saidInVisit(card(BIRTH), [birth])).toEqual({ 'bank.iban': IBAN, 'bank.holder': 'Andris Ozols' });
    const statements = answered(BIRTH, { 'statements.truthful': true, 'statements.privacy': true });
    expect(saidInVisit(card(CHILDCARE), [statements])).toEqual({});
  });

  it('comes whole from the newest form that has it; one that is not filled in yet hides nothing', () => {
    const newest = answered(CHILDCARE, { 'bank.iban': 'LV97HABA0551234567890', 'child.surname~1': '' });
    expect(saidInVisit(card(PATERNITY), [newest, birth])).toEqual({
      'bank.iban': 'LV97HABA0551234567890',
      'child.givenNames': 'Elīna',
      'child.surname': 'Ozola',
    });
  });

  it('never says how the papers of this request were handled, nor chooses what is not offered', () => {
    const from = answered('municipality-housing-benefit', {
      'attachments.handling': 'scanned',
      'attachments.pages': '3',
      'delivery.method': 'telepathy',
    });
    expect(saidInVisit(card('municipality-tax-relief'), [from])).toEqual({});
  });

  it('is as right in the form that it comes to, for every two services of a situation of life', () => {
    for (const { cards } of catalogue.lifeSituations) {
      for (const from of cards.map(card)) {
        const source = answered(from.id, neededAnswers(from.form));
        for (const to of cards.map(card).filter(({ id }) => id !== from.id)) {
          const { problems } = validateForm(to.form, saidInVisit(to, [source]), '2026-03-02');
          expect([from.id, to.id, problems.filter(({ severity }) => severity === 'error')]).toEqual([
            from.id,
            to.id,
            [],
          ]);
        }
      }
    }
  });
});

describe('what requests of earlier visits hold', () => {
  it('is where the client lives, is paid and reached, and nothing about anybody else', () => {
    expect(saidEarlier(card(BIRTH).form, [birth])).toEqual({ 'bank.iban': IBAN });
  });

  it('is what the newest that asked for it says, also when it says nothing', () => {
    const moved = { 'address.livesElsewhere': true, 'address.street': 'Vecā iela 1' };
    const [old, none] = [moved, {}].map((answers) => answered('municipality-low-income-status', answers));
    if (!old || !none) throw new Error('two requests');
    const { form } = card('municipality-low-income-status');
    expect(saidEarlier(form, [old, none])).toEqual(moved);
    expect(saidEarlier(form, [none, old])).toEqual({});
  });

  it('fills what is empty only', () => {
    expect(onlyMissing({ a: '1', b: '2', c: '3' }, { a: 'x', b: '' })).toEqual({ b: '2', c: '3' });
  });
});
