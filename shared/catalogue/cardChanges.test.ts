import { describe, expect, it } from 'vitest';
import { cardChanges } from '#shared/catalogue/cardChanges.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const CARD = cardOf('vid-income-declaration');
const PAID = cardOf('pmlp-declare-residence');

describe('what changed in a card', () => {
  it('is nothing between equal states, nor when only its date is new', () => {
    for (const card of catalogue.cards) expect(cardChanges(card, { ...card }), card.id).toEqual([]);
    expect(cardChanges(CARD, { ...CARD, updatedAt: '2027-01-01' })).toEqual([]);
  });

  it('names the fee with what it was and what it is', () => {
    const [fee] = PAID.fees;
    const fees = PAID.fees.map((one, at) => (at === 0 ? { ...one, counterCents: 999 } : one));
    expect(cardChanges(PAID, { ...PAID, fees })).toEqual([
      {
        part: 'fees',
        what: fee?.item,
        was: [{ kind: 'fee', counterCents: fee?.counterCents, eChannelCents: fee?.eChannelCents }],
        is: [{ kind: 'fee', counterCents: 999, eChannelCents: fee?.eChannelCents }],
      },
    ]);
  });

  it('tells a document that came from one that went', () => {
    const proof = {
      id: 'proof',
      name: words('Izziņa', 'Proof'),
      mandatory: true,
      handling: 'attach',
    } as const;
    const shown = { kind: 'document', name: proof.name, mandatory: true, note: null };
    const more: ServiceCard = { ...CARD, documents: [...CARD.documents, proof] };
    expect(cardChanges(CARD, more)).toEqual([{ part: 'documents', what: null, was: [], is: [shown] }]);
    expect(cardChanges(more, CARD)).toEqual([{ part: 'documents', what: null, was: [shown], is: [] }]);
  });

  it('reads terms together, whatever their ids are', () => {
    const [first] = CARD.serviceLevelTerms;
    if (!first) throw new Error('no terms');
    const terms = [{ ...first, id: 'other', text: words('Trīs dienās', 'In three days') }];
    const changes = cardChanges(CARD, { ...CARD, serviceLevelTerms: terms });
    expect(changes.map(({ part }) => part)).toEqual(['terms']);
    expect(changes[0]?.is).toEqual([{ kind: 'text', text: terms[0]?.text }]);
  });

  it('sees a way that is closed, a new question of the form and another answer to a common question', () => {
    const closed = { ...CARD, isPaperAccepted: !CARD.isPaperAccepted };
    expect(cardChanges(CARD, closed).map(({ part }) => part)).toContain('channels');
    const asked = CARD.form.sections.map((section, at) =>
      at === 0 ? { ...section, fields: section.fields.slice(1) } : section,
    );
    expect(cardChanges(CARD, { ...CARD, form: { sections: asked } })).toMatchObject([
      { part: 'form', is: [] },
    ]);
    const faq = [{ id: 'new', question: words('Kad?', 'When?'), answer: words('Rīt', 'Tomorrow') }];
    expect(cardChanges({ ...CARD, faq: [] }, { ...CARD, faq })).toMatchObject([
      { part: 'faq', what: faq[0]?.question, was: [] },
    ]);
  });
});

function cardOf(id: string): ServiceCard {
  const card = catalogue.cards.find((one) => one.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}
