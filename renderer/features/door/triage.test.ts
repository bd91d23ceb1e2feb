import { describe, expect, it } from 'vitest';
import { findCard } from '#shared/catalogue/catalogue.ts';
import {
  evolveTriage,
  gapsOf,
  missingDocuments,
  NEW_TRIAGE,
  OTHER_QUESTION,
  triageOf,
  unreadDocuments,
  type TriageAct,
} from './triage.ts';

const card = findCard('pmlp-declare-residence');
const matter = { serviceId: 'pmlp-declare-residence', lifeSituationId: null };
const after = (...acts: TriageAct[]) => acts.reduce(evolveTriage, NEW_TRIAGE);

describe('triage at the door', () => {
  it('asks first what the client came for', () => {
    expect(gapsOf(NEW_TRIAGE, undefined, false)).toEqual(['matter']);
  });

  it('wants the papers read out before a number is given, not before an answer on the spot', () => {
    const chosen = after({ kind: 'choose', matter });
    expect(gapsOf(chosen, card, false)).toEqual(['documents']);
    expect(
      gapsOf(evolveTriage(chosen, { kind: 'answer', answers: { place: 'answered' } }), card, false),
    ).toEqual([]);
  });

  it('is content with papers that are missing: the client has been told', () => {
    const told = after(
      { kind: 'choose', matter },
      { kind: 'document', id: 'right-to-live', answer: 'missing' },
      { kind: 'hasAll', ids: ['identity-document', 'right-to-live'] },
    );
    expect(gapsOf(told, card, false)).toEqual([]);
    expect(missingDocuments(told)).toEqual(['right-to-live']);
  });

  it('does not ask about papers that only some need', () => {
    const benefit = findCard('vsaa-sickness-benefit');
    const optional = benefit?.documents.filter(({ mandatory }) => !mandatory).map(({ id }) => id) ?? [];
    expect(optional.length).toBeGreaterThan(0);
    expect(unreadDocuments(NEW_TRIAGE, benefit)).not.toEqual(expect.arrayContaining(optional));
  });

  it('wants a reason after the cut-off before closing (QUE-05)', () => {
    const question = after({ kind: 'choose', matter: OTHER_QUESTION });
    expect(gapsOf(question, undefined, true)).toEqual(['reason']);
    const given = evolveTriage(question, { kind: 'answer', answers: { overrideReason: 'no bus' } });
    expect(gapsOf(given, undefined, true)).toEqual([]);
  });

  it('another matter keeps what is known of the person and forgets the papers', () => {
    const changed = after(
      { kind: 'choose', matter },
      { kind: 'answer', answers: { need: 'withInfant', hasEid: true } },
      { kind: 'document', id: 'right-to-live', answer: 'missing' },
      { kind: 'choose', matter: OTHER_QUESTION },
    );
    expect(changed).toMatchObject({ need: 'withInfant', hasEid: true, documents: {} });
    expect(triageOf(changed)).toMatchObject({ serviceId: null, need: 'withInfant' });
  });

  it('the next client starts from nothing, on paper or not as before', () => {
    const next = after(
      { kind: 'choose', matter },
      { kind: 'answer', answers: { isOnPaper: false, need: 'lowVision' } },
      { kind: 'startOver' },
    );
    expect(next).toEqual({ ...NEW_TRIAGE, isOnPaper: false });
  });
});
