import { describe, expect, it } from 'vitest';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { gapsOfDraft, draftGapWords } from './draftGaps.ts';

const form = findCard('vsaa-sickness-benefit')?.form ?? { sections: [] };
const TODAY = '2026-11-16';
const COMPLETE = {
  'sickness.certificateState': 'closed',
  'sickness.reason': 'own',
  'sickness.action': 'grant',
  'bank.iban': 'LV80BANK0000435195001',
  'contact.phone': '+37126123450',
  'delivery.method': 'portal',
  'statements.truthful': true,
  'statements.privacy': true,
};
const client = { clientId: 'c', kind: 'person' as const, name: 'Jānis Bērziņš', maskedCode: '' };
const identityCheck = { document: 'passport', method: 'lookedAt', validTo: '2030-01-01', at: 1 } as const;

describe('what holds a registration back', () => {
  it('is nothing once client, document and form are complete', () => {
    expect(gapsOfDraft(form, { answers: COMPLETE }, { client, identityCheck }, TODAY)).toEqual([]);
  });

  it('is the client first, then the document, then the form', () => {
    const answers = { ...COMPLETE, 'bank.iban': 'LV81BANK0000435195001' };
    expect(gapsOfDraft(form, { answers }, { client: null, identityCheck: null }, TODAY)).toEqual([
      { kind: 'client' },
      { kind: 'wrong', fieldId: 'bank.iban' },
    ]);
    expect(gapsOfDraft(form, { answers: COMPLETE }, { client, identityCheck: null }, TODAY)).toEqual([
      { kind: 'identity' },
    ]);
  });

  it('is named in words, the first three', () => {
    const gaps = gapsOfDraft(form, { answers: {} }, { client, identityCheck }, TODAY);
    const words = draftGapWords(gaps, form, (text) => text.lv, textsIn('lv'));
    expect(words).toBe(`Vēl ${gaps.length} lauki: kur ir B lapa, kā dēļ, ko lūdz…`);
  });
});
