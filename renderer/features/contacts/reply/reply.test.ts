import { expect, it } from 'vitest';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { fillReply, openPlaces } from '#shared/domain/visit/contact/replyTemplate.ts';
import { SHIPPED_REPLIES } from '#shared/domain/visit/contact/shippedReplies.ts';
import { mailUrl } from './mailUrl.ts';
import { replyFacts } from './replyFacts.ts';

const letter = { ticket: 'E001', language: 'lv', centreName: 'Salaspils centrs' } as const;

it('fills a shipped answer from the card of the service, in the language of the letter', () => {
  const card = findCard('vsaa-sickness-benefit');
  const [first] = SHIPPED_REPLIES;
  const text = fillReply(first?.text ?? '', replyFacts({ ...letter, card }));
  expect(text).toContain('E001 par pakalpojumu „Slimības pabalsts”');
  expect(text).toContain('Maksa: bez maksas.');
  expect(text).toContain('pase vai personas apliecība');
  expect(openPlaces(text)).toEqual([]);
  const english = replyFacts({ ...letter, language: 'en', card });
  expect(english).toMatchObject({ maksa: 'free of charge' });
});

it('leaves open what no service was named for', () => {
  const facts = replyFacts({ ...letter, card: undefined });
  expect(openPlaces(fillReply('{numurs} {maksa} {centrs}', facts))).toEqual(['maksa']);
});

it('begins a letter to one address, with its lines', () => {
  const url = mailUrl({ address: ' alma@piemers.lv ', subject: 'E001 & co', text: 'Labdien!\nĀda' });
  expect(url).toBe('mailto:alma%40piemers.lv?subject=E001%20%26%20co&body=Labdien!%0D%0A%C4%80da');
});
