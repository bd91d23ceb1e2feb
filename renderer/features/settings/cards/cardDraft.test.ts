import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { blankCard, editedCardSchema, MUNICIPALITY, writtenCard } from '#shared/catalogue/municipalCard.ts';
import { draftOf } from './draftOf.ts';
import { editedOf } from './editedOf.ts';
import { newFee, newProcedureStep, newQuestion } from './newLines.ts';
import { putOnTop, type CardDraft } from './cardDraft.ts';
import { nameWarning, problemsOf, termTextWarning } from './cardProblems.ts';

const TODAY = '2026-11-24';
const ours = catalogue.cards.filter(({ owner }) => owner === MUNICIPALITY);
const APPROVED = { approvedBy: 'Domes lēmums Nr. 45', approvedAt: '2026-03-03' } as const;

const places = (draft: CardDraft) => [...problemsOf(draft, { today: TODAY, similar: [] }).keys()];

describe('a card in its editor', () => {
  it.each(ours.map((card) => [card.id, card] as const))('%s is sent as it came', (id, card) => {
    const draft = { ...draftOf(card, ['family']), ...APPROVED };
    expect(places(draft)).toEqual([]);
    const edited = editedCardSchema.parse(editedOf(draft, card));
    const {
      serviceLevelTerms,
      approval: _approval,
      updatedAt: _day,
      ...same
    } = writtenCard(card, edited, id, TODAY);
    const { serviceLevelTerms: terms, updatedAt: _before, ...before } = card;
    expect({ ...same, isVerified: card.isVerified }).toEqual(before);
    expect(serviceLevelTerms.map(({ text, length }) => [text, length])).toEqual(
      terms.map(({ text, length }) => [text, length]),
    );
  });

  it('that is empty lacks just what only a person knows', () => {
    const empty = draftOf(blankCard('municipality-new'), []);
    expect(places(empty)).toEqual([
      'name.name',
      'name.summary',
      'name.synonyms',
      'name.situations',
      'form.result',
      'approval.by',
      'approval.at',
    ]);
  });

  const [card] = ours;
  if (!card) throw new Error('no cards');
  const draft = { ...draftOf(card, ['family']), ...APPROVED };

  it('needs a term for everybody (SLT-01, SLT-02)', () => {
    expect(places({ ...draft, terms: [] })).toEqual(['terms.all']);
    const [first] = draft.terms;
    if (!first) throw new Error('no terms');
    expect(places({ ...draft, terms: [{ ...first, channels: ['paper'] }] })).toEqual(['terms.all']);
    expect(places({ ...draft, terms: [{ ...first, count: '' }] })).toEqual([`terms.${first.id}.count`]);
  });

  it('without English says the same in both languages, and its Russian stays with its Latvian', () => {
    const named = { ...card, name: { lv: 'Zvejas atļauja', en: 'Permit', ru: 'Разрешение' } };
    const same = editedOf({ ...draftOf(named, []), name: { lv: 'Zvejas atļauja', en: '' } }, named);
    expect(same.name).toEqual({ lv: 'Zvejas atļauja', en: 'Zvejas atļauja', ru: 'Разрешение' });
    const other = editedOf({ ...draftOf(named, []), name: { lv: 'Medību atļauja', en: '' } }, named);
    expect(other.name).toEqual({ lv: 'Medību atļauja', en: 'Medību atļauja' });
  });

  it('reads amounts as they are typed, and online as at the counter', () => {
    const fee = { ...newFee('fee-1'), item: { lv: 'Nodeva', en: '' }, counter: '7,50' };
    expect(editedOf({ ...draft, fees: [fee] }, card).fees).toMatchObject([
      { counterCents: 750, eChannelCents: 750 },
    ]);
    expect(places({ ...draft, fees: [{ ...fee, counter: 'daudz' }] })).toEqual(['fees.fee-1.counter']);
  });

  it('tells the clerk what to do in order; a paper that is taken off is checked no more (CAT-03)', () => {
    const step = {
      ...newProcedureStep('do-1'),
      text: { lv: 'Pārbauda plānu', en: '' },
      documents: [draft.documents[1]?.id ?? '', 'gone'],
      minutes: '5',
    };
    const changed = { ...draft, procedure: [step], responsible: { lv: 'Nodaļa', en: '' } };
    expect(editedOf(changed, card).procedure).toMatchObject({
      responsible: { lv: 'Nodaļa', en: 'Nodaļa' },
      steps: [{ text: { en: 'Pārbauda plānu' }, documents: [draft.documents[1]?.id], minutes: 5 }],
    });
    const unclear = { ...step, text: { lv: ' ', en: '' }, minutes: '0' };
    expect(places({ ...draft, procedure: [unclear] })).toEqual([
      'procedure.do-1.text',
      'procedure.do-1.minutes',
    ]);
    expect(places({ ...changed, procedure: [] })).toEqual(['procedure.steps']);
    expect(places({ ...draft, questions: [newQuestion('faq-1')] })).toEqual([
      'questions.faq-1.question',
      'questions.faq-1.answer',
    ]);
  });

  it('with a short name is warned about and no more (CAT-04)', () => {
    expect(nameWarning({ name: { lv: 'Zveja', en: '' } })).toBe('localCard.nameWords');
    expect(nameWarning({ name: { lv: 'Zvejas atļaujas saņemšana', en: '' } })).toBeNull();
    expect(places({ ...draft, name: { lv: 'Zveja', en: '' } })).toEqual([]);
  });

  it('whose words name another number than the term is warned about', () => {
    const [first] = draft.terms;
    if (!first) throw new Error('no terms');
    const text = { lv: 'Atļauja 10 darba dienās', en: 'Permit in 10 working days' };
    expect(termTextWarning({ ...first, count: '10', text })).toBeNull();
    expect(termTextWarning({ ...first, count: '5', text })).toBe('localCard.textDiffers');
  });

  it('that a colleague changed meanwhile keeps what both wrote, part by part', () => {
    const mine = { ...draft, result: { lv: 'Mana atļauja', en: '' } };
    const now = { ...draft, name: { lv: 'Kolēģa nosaukums', en: '' }, result: { lv: 'Kolēģa', en: '' } };
    expect(putOnTop(draft, mine, now)).toEqual({ ...now, result: mine.result });
    expect(putOnTop(draft, draft, now)).toEqual(now);
  });
});
