import { describe, expect, it } from 'vitest';
import {
  belongsHere,
  changeDraft,
  EMPTY_DRAFT,
  gapsOf,
  isBegun,
  openDraft,
  useIntake,
  type IntakeDraft,
} from './intakeDraft.ts';

const SAID: IntakeDraft = { ...EMPTY_DRAFT, words: 'Gaidīju stundu.', subject: 'waiting' };

describe('what is still to be asked when feedback is taken in', () => {
  it('at first is what was said, about what, from whom, and how to answer', () => {
    expect(gapsOf(EMPTY_DRAFT)).toEqual(['words', 'subject', 'sender', 'answerBy']);
  });

  it('without a name is nothing more', () => {
    expect(gapsOf({ ...SAID, sender: 'anonymous' })).toEqual([]);
  });

  it('of somebody with a name is the name, and where to answer if an answer is wanted', () => {
    const named: IntakeDraft = { ...SAID, sender: 'named' };
    expect(gapsOf(named)).toEqual(['answerBy', 'name']);
    expect(gapsOf({ ...named, answerBy: 'email' })).toEqual(['name', 'contact']);
    expect(gapsOf({ ...named, answerBy: 'counter', name: 'Alma' })).toEqual([]);
    expect(gapsOf({ ...named, answerBy: 'none', name: 'Alma' })).toEqual([]);
  });

  it('of the client of the visit is no name', () => {
    expect(gapsOf({ ...SAID, sender: 'client', answerBy: 'counter' })).toEqual([]);
  });

  it('is the words when there are only spaces', () => {
    expect(gapsOf({ ...SAID, words: '   ', sender: 'anonymous' })).toEqual(['words']);
  });
});

describe('a draft', () => {
  it('is kept for a later moment only once something was written', () => {
    expect(isBegun(EMPTY_DRAFT)).toBe(false);
    expect(isBegun({ ...EMPTY_DRAFT, subject: 'staff' })).toBe(false);
    expect(isBegun({ ...EMPTY_DRAFT, words: 'Paldies' })).toBe(true);
  });
});

describe('what one client said', () => {
  const STAFF = 'staff';
  const open = (here: string | null, staffId = STAFF) => {
    if (!belongsHere(useIntake.getState(), staffId, here)) openDraft(staffId, here, { serviceId: here });
    return useIntake.getState();
  };

  it('stands in no other client’s visit, and comes back with the client', () => {
    open('first');
    changeDraft({ words: 'Gaidīju stundu.', sender: 'client' });
    expect(open('second')).toMatchObject({ visitId: 'second', draft: { words: '', serviceId: 'second' } });
    changeDraft({ words: 'Paldies' });
    expect(open('first')).toMatchObject({ visitId: 'first', draft: { words: 'Gaidīju stundu.' } });
    expect(open('second').draft.words).toBe('Paldies');
  });

  it('is gone on with when nobody is at the counter, each in turn', () => {
    expect(open(null)).toMatchObject({ visitId: 'second', draft: { words: 'Paldies' } });
    changeDraft({ words: '' });
    expect(open(null)).toMatchObject({ visitId: 'first', draft: { words: 'Gaidīju stundu.' } });
  });

  it('is nothing for the next person at this machine', () => {
    expect(open(null, 'colleague')).toMatchObject({ visitId: null, draft: EMPTY_DRAFT, aside: [] });
  });
});
