import { describe, expect, it } from 'vitest';
import { templateOn } from '#shared/papers/templates.ts';
import { putOnTop, sentencesOf, withSentence, type PaperData } from './sentences.ts';

const template = templateOn('receipt', '2026-12-01');
const paper: PaperData = { template, revision: null, own: {}, isInForce: true, mark: 'R-1', history: [] };
const said = (text: string) => ({ lv: text, en: text, ru: text, uk: text });

describe('sentences of a paper', () => {
  it('come in the order of the paper, from its heading to how to complain', () => {
    const names = sentencesOf(paper, {}).map(({ id }) => id);
    expect(names[0]).toBe('title');
    expect(names.at(-1)).toBe('complaintNote');
    expect(names.indexOf('ownerDecides')).toBe(names.indexOf('owner') + 1);
  });

  it('tell which are the centre’s own, needed or wrong', () => {
    const own = { follow: said('Kur ir pieteikums'), complaintNote: said('') };
    const byName = new Map(sentencesOf(paper, own).map((each) => [each.id, each]));
    expect(byName.get('follow')).toMatchObject({ isOwn: true, isFaulty: false });
    expect(byName.get('complaintNote')).toMatchObject({ isNeeded: true, isFaulty: true });
    expect(byName.get('noDocuments')).toMatchObject({ isOwn: false, isNeeded: false });
  });

  it('that read as they come are not the centre’s own', () => {
    const own = withSentence(paper, {}, 'follow', said('Kur'));
    expect(own).toEqual({ follow: said('Kur') });
    expect(withSentence(paper, own, 'follow', template.texts['follow'] ?? {})).toEqual({});
  });

  it('of two people come together, each with what they changed', () => {
    const begun = { follow: said('A') };
    const mine = { follow: said('A'), title: said('Mans') };
    const theirs = { follow: said('B') };
    expect(putOnTop(begun, mine, theirs)).toEqual({ follow: said('B'), title: said('Mans') });
    expect(putOnTop(begun, {}, theirs)).toEqual({});
  });
});
