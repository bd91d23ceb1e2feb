import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { workingDays } from '#shared/catalogue/defineCard.ts';
import { situationsOf } from '#shared/catalogue/municipalCard.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { withLocalCards } from '#shared/catalogue/withLocalCards.ts';
import type { FoldableEvent, NewEvent } from '#shared/domain/event.ts';
import { localCardAgain } from '#shared/domain/localCard/again.ts';
import {
  decideLocalCard,
  type LocalCardCommand,
  type SaveLocalCard,
} from '#shared/domain/localCard/decide.ts';
import { evolveLocalCard, judgeLocalCard } from '#shared/domain/localCard/evolve.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import type { LocalCardEvent, LocalCardState } from '#shared/domain/localCard/types.ts';
import { NOON } from '#tests/factories/journal.ts';

const CENTRE = '01920000-0000-7000-8000-0123456789ab';
const TRADE = cardOf('municipality-street-trade');
const SICKNESS = cardOf('vsaa-sickness-benefit');
const CONTEXT = { now: NOON, actor: { kind: 'system', name: 'test' } } as const;
const APPROVED: ServiceCard = { ...TRADE, approval: { by: 'Domes lēmums Nr. 45', at: '2026-11-01' } };

function cardOf(id: string): ServiceCard {
  const card = catalogue.cards.find((each) => each.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

function saving(changes: Partial<SaveLocalCard> = {}): SaveLocalCard {
  const situations = situationsOf(catalogue, TRADE.id);
  return {
    kind: 'save',
    before: { card: TRADE, situations },
    card: APPROVED,
    situations,
    faults: [],
    similarTo: [],
    because: '',
    ...changes,
  };
}

function decide(command: LocalCardCommand, state: LocalCardState | null = null, basedOn = state?.revision) {
  const cardId = command.kind === 'save' ? TRADE.id : command.card.id;
  return decideLocalCard(state, command, { centreId: CENTRE, cardId, basedOn: basedOn ?? null }, CONTEXT);
}

function ruleOf(command: LocalCardCommand, state: LocalCardState | null = null): string | null {
  const decision = decide(command, state);
  return decision.ok ? null : decision.error.rule;
}

function factOf(command: LocalCardCommand, state: LocalCardState | null = null): NewEvent {
  const decision = decide(command, state);
  const fact = decision.ok ? decision.value[0] : undefined;
  if (!fact) throw new Error(decision.ok ? 'nothing happened' : decision.error.rule);
  return fact;
}

let made = 0;
function stored(fact: NewEvent): FoldableEvent {
  made += 1;
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return {
    ...fact,
    id,
    at: NOON,
    actor: CONTEXT.actor,
    personal: [],
    undoOf: null,
  } as unknown as FoldableEvent;
}

const after = (command: LocalCardCommand, state: LocalCardState | null = null): LocalCardState => {
  const next = evolveLocalCard(state, stored(factOf(command, state)));
  if (!next) throw new Error('nothing was kept');
  return next;
};

describe('a card of the municipality (CAT-17)', () => {
  it('says which parts were written, and is seen by everybody who reads the catalogue', () => {
    const card = { ...APPROVED, name: { lv: 'Tirdzniecības atļauja ielā', en: 'Street permit' } };
    expect(factOf(saving({ card })).payload).toMatchObject({ fields: ['name', 'approval'] });
    const state = after(saving({ card }));
    const merged = withLocalCards(catalogue, [state]).cards.find(({ id }) => id === TRADE.id);
    expect(merged).toMatchObject({ name: card.name, localRevision: state.revision });
  });

  it('without a term, or with one that leaves somebody out, is not offered (SLT-01)', () => {
    expect(ruleOf(saving({ card: { ...APPROVED, serviceLevelTerms: [] } }))).toBe('localCard.termsMissing');
    const onPaper = workingDays(5, termWords({ count: 5, unit: 'workingDays' }), { channels: ['paper'] });
    expect(ruleOf(saving({ card: { ...APPROVED, serviceLevelTerms: [onPaper] } }))).toBe(
      'localCard.termsGap',
    );
  });

  it('that looks like another one needs a reason (CAT-05)', () => {
    expect(ruleOf(saving({ similarTo: ['municipality-tree-felling'] }))).toBe('localCard.similar');
    expect(ruleOf(saving({ similarTo: ['municipality-tree-felling'], because: 'Cita nodeva.' }))).toBeNull();
  });

  it('is not saved with a fault, unapproved as yet, or as it was', () => {
    const fault = { severity: 'error', code: 'duplicateId', where: TRADE.id } as const;
    expect(ruleOf(saving({ faults: [fault] }))).toBe('localCard.faulty');
    expect(ruleOf(saving({ faults: [{ ...fault, severity: 'warning' }] }))).toBeNull();
    const later = { ...APPROVED, approval: { by: 'Lēmums', at: '2026-11-25' } };
    expect(ruleOf(saving({ card: later }))).toBe('localCard.approvalLater');
    expect(ruleOf(saving({ card: TRADE }))).toBe('localCard.nothingChanged');
  });

  it('of an institution of the state is only read (CAT-02)', () => {
    expect(ruleOf(saving({ card: SICKNESS }))).toBe('localCard.ownedElsewhere');
    expect(ruleOf({ kind: 'switch', card: SICKNESS, isOn: false })).toBe('localCard.ownedElsewhere');
  });

  it('that is switched off is in no list of matters, and still there for what was begun', () => {
    const off = after({ kind: 'switch', card: TRADE, isOn: false });
    const merged = withLocalCards(catalogue, [off]);
    expect(merged.cards.find(({ id }) => id === TRADE.id)?.isSwitchedOff).toBe(true);
    expect(merged.lifeSituations.some(({ cards }) => cards.includes(TRADE.id))).toBe(false);
    expect(ruleOf({ kind: 'switch', card: TRADE, isOn: false }, off)).toBe('localCard.nothingChanged');
    const on = after({ kind: 'switch', card: TRADE, isOn: true }, off);
    expect(
      withLocalCards(catalogue, [on]).cards.find(({ id }) => id === TRADE.id)?.isSwitchedOff,
    ).toBeUndefined();
  });
});

describe('a term of the centre (SLT-06)', () => {
  const setTerm = (count: number, card = SICKNESS): LocalCardCommand => {
    const length = { count, unit: 'workingDays' } as const;
    const term = { id: 'centre', text: termWords(length), length, confirmed: true };
    return { kind: 'setTerm', card, catalogueVersion: catalogue.version, term };
  };
  const owners = SICKNESS.serviceLevelTerms[0]?.length.count ?? 0;

  it('may be as strict as the owner’s or stricter, never lower', () => {
    expect(SICKNESS.serviceLevelTerms[0]?.length.unit).toBe('workingDays');
    expect(ruleOf(setTerm(owners + 1))).toBe('localCard.termLowered');
    expect(ruleOf(setTerm(owners))).toBeNull();
    expect(ruleOf(setTerm(3, TRADE))).toBe('localCard.ownTerms');
  });

  it('is the one in force, until the owner promises more than the centre', () => {
    const state = after(setTerm(3));
    const inForce = (owner: ServiceCard) =>
      withLocalCards({ ...catalogue, cards: [owner] }, [state]).cards[0]?.serviceLevelTerms;
    expect(inForce(SICKNESS)?.map(({ length }) => length.count)).toEqual([3]);
    const faster = [workingDays(1, termWords({ count: 1, unit: 'workingDays' }))];
    expect(inForce({ ...SICKNESS, serviceLevelTerms: faster })).toEqual(faster);
  });
});

describe('two who change one card apart from each other', () => {
  const renamed = { ...APPROVED, name: { lv: 'Atļauja tirgot ielā', en: 'Permit' } };
  const dearer = { ...APPROVED, fees: [] };

  it('write about the same thing, in one centre', () => {
    expect(idWithinCentre(CENTRE, TRADE.id)).toBe(idWithinCentre(CENTRE, TRADE.id));
    expect(idWithinCentre(CENTRE, TRADE.id)).not.toBe(idWithinCentre(CENTRE, SICKNESS.id));
    expect(idWithinCentre(CENTRE, TRADE.id)).toMatch(/^01920000-0000-8000-8000-[0-9a-f]{12}$/);
  });

  it('contradict each other, and nobody writes over what they have not seen', () => {
    const theirs = after(saving({ card: renamed }));
    expect(judgeLocalCard(theirs, stored(factOf(saving({ card: dearer }))))).toBe(
      'localCard.changedElsewhere',
    );
    expect(judgeLocalCard(null, stored(factOf(saving({ card: dearer }))))).toBeNull();
    const late = decideLocalCard(
      theirs,
      saving({ card: dearer }),
      { centreId: CENTRE, cardId: TRADE.id, basedOn: null },
      CONTEXT,
    );
    expect(late).toMatchObject({ ok: false, error: { rule: 'localCard.changedElsewhere' } });
  });

  it('lose nothing: the parts that the second wrote go on top, the others stay', () => {
    const theirs = after(saving({ card: renamed }));
    const mine = factOf(saving({ card: dearer })) as LocalCardEvent;
    const inUse = withLocalCards(catalogue, [theirs]);
    const again = localCardAgain(mine, theirs, inUse, catalogue);
    if (again?.kind !== 'save') throw new Error('nothing to do again');
    expect(again.card).toMatchObject({ name: renamed.name, fees: [] });
    const settled = after(again, theirs);
    const merged = withLocalCards(catalogue, [settled]);
    expect(localCardAgain(mine, settled, merged, catalogue)).toBeNull();
  });

  it('lose nothing either where the second took something out that the card need not have', () => {
    const { eServiceSteps: steps, ...without } = APPROVED;
    expect(steps).toHaveLength(2);
    const before = after(saving());
    const seen = { card: APPROVED, situations: situationsOf(catalogue, TRADE.id) };
    const theirs = after(saving({ before: seen, card: renamed }), before);
    const mine = factOf(saving({ before: seen, card: without }), before) as LocalCardEvent;
    const again = localCardAgain(mine, theirs, withLocalCards(catalogue, [theirs]), catalogue);
    if (again?.kind !== 'save') throw new Error('nothing to do again');
    expect(again.card.name).toEqual(renamed.name);
    expect(again.card).not.toHaveProperty('eServiceSteps');
  });

  it('lose nothing where one wrote and the other settled a newer catalogue: that it was seen stands too', () => {
    const situations = situationsOf(catalogue, TRADE.id);
    const side = (catalogueVersion: number) => ({ catalogueVersion, card: TRADE, situations });
    const before = after(saving({ pack: side(5) }));
    expect(before.pack?.catalogueVersion).toBe(5);
    const seen = { card: APPROVED, situations };
    const theirs = after(saving({ before: seen, card: renamed }), before);
    // Kept everything of the centre, which is nothing to write but that the catalogue was seen.
    const mine = factOf(saving({ before: seen, pack: side(6) }), before) as LocalCardEvent;
    const again = localCardAgain(mine, theirs, withLocalCards(catalogue, [theirs]), catalogue);
    if (again?.kind !== 'save') throw new Error('nothing to do again');
    const settled = after(again, theirs);
    expect(settled).toMatchObject({ card: { name: renamed.name }, pack: { catalogueVersion: 6 } });
    expect(settled.history.at(-1)).toMatchObject({ settled: 6 });
    expect(localCardAgain(mine, settled, withLocalCards(catalogue, [settled]), catalogue)).toBeNull();
  });
});
