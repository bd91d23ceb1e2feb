import { describe, expect, it } from 'vitest';
import { findingOf, needsReadBack, newClientFrom, newClientGaps, type NewClient } from './newClient.ts';

const TODAY = '2026-11-16';
const jānis: NewClient = { ...newClientFrom('Jānis Bērziņš'), code: '180565-05610' };

describe('code of a new client (domain 5.1)', () => {
  it('an impossible one is an error at the field', () => {
    expect(findingOf({ kind: 'person', code: '310299-12345' }, TODAY)).toMatchObject({
      severity: 'error',
      problem: 'personalCode.impossibleDate',
    });
    expect(newClientGaps({ ...jānis, code: '310299-12345' }, TODAY)).toEqual(['code']);
  });

  it('a failed check digit asks for reading back and never blocks', () => {
    const typed = { ...jānis, code: '180565-05611' };
    expect(newClientGaps(typed, TODAY)).toEqual(['readBack']);
    expect(newClientGaps({ ...typed, isReadBack: true }, TODAY)).toEqual([]);
  });

  it('an undated one is read back as well', () => {
    const finding = findingOf({ kind: 'person', code: '335442-49548' }, TODAY);
    expect(finding).toMatchObject({ severity: null, isUndated: true, code: '33544249548' });
    expect(needsReadBack(finding)).toBe(true);
  });

  it('one that reads as a neighbouring country’s asks for the country', () => {
    expect(findingOf({ kind: 'person', code: '37605030291' }, TODAY).mayBeForeign).toBe(true);
  });

  it('a right one needs nothing, and so does none at all', () => {
    expect(newClientGaps(jānis, TODAY)).toEqual([]);
    expect(newClientGaps({ ...jānis, code: '' }, TODAY)).toEqual([]);
  });

  it('an organisation’s has its own rule (domain 5.2)', () => {
    const organisation: NewClient = {
      ...newClientFrom(''),
      kind: 'organisation',
      familyName: 'SIA',
      code: '40003521600',
    };
    expect(newClientGaps(organisation, TODAY)).toEqual([]);
    expect(newClientGaps({ ...organisation, code: '40003521601' }, TODAY)).toEqual(['readBack']);
  });
});

describe('what was searched for', () => {
  it('begins the form', () => {
    expect(newClientFrom('Anna Marija Ozoliņa')).toMatchObject({
      givenName: 'Anna Marija',
      familyName: 'Ozoliņa',
    });
    expect(newClientFrom('180565-05610')).toMatchObject({
      kind: 'person',
      code: '180565-05610',
      givenName: '',
    });
    expect(newClientFrom('40003521600')).toMatchObject({ kind: 'organisation', code: '40003521600' });
    expect(newClientFrom('+371 26123450')).toMatchObject({ phone: '+371 26123450', code: '' });
  });
});
