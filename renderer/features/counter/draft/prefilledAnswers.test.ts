import { describe, expect, it } from 'vitest';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { prefilledAnswers } from './prefilledAnswers.ts';

const CLIENT = { clientId: 'c1', phone: '+371 20007003', email: 'ieva@example.lv', isRestricted: false };
const RECORD = { 'contact.phone': CLIENT.phone, 'contact.email': CLIENT.email };

const { form } = findCard('vsaa-sickness-benefit') ?? {};

describe('what a form begins with', () => {
  if (!form) throw new Error('the card is in the catalogue');

  it('is what the client’s record knows, and what this visit wrote down already', () => {
    expect(prefilledAnswers(form, CLIENT, null)).toEqual(RECORD);
    const known = { clientId: 'c1', answers: { 'contact.way': 'letter' } };
    expect(prefilledAnswers(form, CLIENT, known)).toEqual({ ...RECORD, 'contact.way': 'letter' });
  });

  it('is nothing of another client’s record', () => {
    const known = { clientId: 'c2', answers: { 'contact.way': 'letter', 'contact.phone': '+371 29999999' } };
    expect(prefilledAnswers(form, CLIENT, known)).toEqual({ ...RECORD, 'contact.way': 'letter' });
    expect(prefilledAnswers(form, undefined, null)).toEqual({});
  });

  it('is nothing while the client’s data are not to be processed (GDPR 18)', () => {
    const known = { clientId: 'c1', answers: { 'contact.way': 'letter' } };
    expect(prefilledAnswers(form, { ...CLIENT, isRestricted: true }, known)).toEqual({});
  });
});
