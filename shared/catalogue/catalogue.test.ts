import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { articlesOf } from '#shared/catalogue/articlesOf.ts';
import { catalogue, favouriteCardIds, findCard } from '#shared/catalogue/catalogue.ts';
import { checkCatalogue } from '#shared/catalogue/checkCatalogue.ts';
import { DELIVERY_FIELD } from '#shared/catalogue/formBlocks.ts';
import { formSchema } from '#shared/catalogue/formTypes.ts';
import { catalogueSchema, type ServiceCard, serviceCardSchema } from '#shared/catalogue/types.ts';

describe('the catalogue the program comes with', () => {
  it('fits its schema and has no faults, not even warnings', () => {
    expect(() => catalogueSchema.parse(catalogue)).not.toThrow();
    expect(checkCatalogue(catalogue)).toEqual([]);
  });

  it('has forty cards of ten owners', () => {
    const owners: Record<string, number> = {};
    for (const { owner } of catalogue.cards) owners[owner] = (owners[owner] ?? 0) + 1;
    expect(owners).toEqual({
      vsaa: 14,
      vid: 4,
      lad: 3,
      nva: 2,
      pmlp: 5,
      vzd: 2,
      ur: 2,
      nvd: 1,
      municipality: 6,
      portal: 1,
    });
  });

  it('has the seven institutions of the basket', () => {
    const basket = catalogue.institutions.filter(({ role }) => role === 'basket').map(({ id }) => id);
    expect(basket.sort()).toEqual(['lad', 'nva', 'pmlp', 'ur', 'vid', 'vsaa', 'vzd']);
  });

  it('survives being sent as JSON', () => {
    expect(catalogueSchema.parse(JSON.parse(JSON.stringify(catalogue)))).toEqual(catalogue);
  });

  it('yields JSON Schema for other systems', () => {
    for (const schema of [catalogueSchema, serviceCardSchema, formSchema]) {
      expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object' });
    }
  });

  it('has articles that belong to no card, and a pack of before without any is still read (SYS-01)', () => {
    expect(articlesOf(catalogue).length).toBeGreaterThanOrEqual(6);
    const { articles: _articles, ...before } = catalogue;
    const parsed = catalogueSchema.parse(JSON.parse(JSON.stringify(before)));
    expect(articlesOf(parsed)).toEqual([]);
    expect(checkCatalogue(parsed)).toEqual([]);
  });

  it('puts nine different cards on the digits at the door', () => {
    expect(new Set(favouriteCardIds).size).toBe(9);
    expect(findCard('vsaa-sickness-benefit')?.name.lv).toBe('Slimības pabalsts');
    expect(findCard('gone')).toBeUndefined();
  });

  it('answers questions on the favourites (CAT-02)', () => {
    const unanswered = favouriteCardIds.filter((id) => !findCard(id)?.faq.length);
    expect(unanswered).toEqual([]);
    expect(catalogue.cards.every(({ faq }) => faq.length <= 3)).toBe(true);
  });
});

describe('every card', () => {
  test.each(catalogue.cards.map((card) => [card.id, card] as const))('%s', (_id, card) => {
    expect(card.documents.length > 0 || isWithoutPapers(card)).toBe(true);
    // What a clerk cannot offer must not be on the card.
    if (card.eAvailability === 'digitalOnly') expect(card.isPaperAccepted).toBe(false);
    if (card.eAvailability === 'none') expect(card.assistedMode).toBe('notAllowed');
    if (card.blocks.includes('D')) expect(card.deliveryMethods.length).toBeGreaterThan(1);
    const asksDelivery = allFields(card).some(({ id }) => id === DELIVERY_FIELD);
    expect(asksDelivery).toBe(card.blocks.includes('D'));
    for (const field of allFields(card)) {
      if (field.kind === 'choice') expect(field.choices?.length).toBeLessThanOrEqual(6);
      expect(field.label.lv.length, field.id).toBeLessThanOrEqual(70);
      // The client's own name and code come from the client's record.
      if (field.kind === 'personalCode') expect(field.subject, field.id).not.toBe('client');
    }
    for (const text of [card.name.lv, card.summary.lv, ...allFields(card).map(({ label }) => label.lv)]) {
      expect(text, text).toMatch(/^[\p{Lu}\d]/u);
    }
  });
});

it('writes Latvian without letters of other alphabets and without doubled spaces', () => {
  const texts = latvianTexts(catalogue);
  expect(texts.length).toBeGreaterThan(600);
  for (const text of texts) {
    expect(text, text).not.toMatch(
      /[^\p{Script=Latin}\p{N}\p{P}\p{Zs}€%+]| {2}|[àáâäèéêëìíîïòóôõöùúûüýñçœæß]/iu,
    );
    expect(text, text).toBe(text.trim());
  }
});

function isWithoutPapers({ id }: ServiceCard): boolean {
  return [
    'vid-business-registration',
    'vid-tax-consultation',
    'lad-area-payments',
    'nva-cv-portal',
    'pmlp-passport',
    'pmlp-personal-code-change',
    'ur-information',
  ].includes(id);
}

function allFields(card: ServiceCard) {
  return card.form.sections.flatMap(({ fields }) => fields);
}

function latvianTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(latvianTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'lv' ? [item].flat().filter((text) => typeof text === 'string') : latvianTexts(item),
  );
}
