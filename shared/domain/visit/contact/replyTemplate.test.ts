import { expect, it } from 'vitest';
import { fillReply, openPlaces, templatesFor, unknownPlaces, type ReplyTemplate } from './replyTemplate.ts';
import { SHIPPED_REPLIES } from './shippedReplies.ts';

const TEXT = 'Jūsu jautājums {numurs}. Vajadzīgs: {dokumenti}. Maksa: {maksa}.';

it('writes in what is known and leaves the rest to be seen', () => {
  const filled = fillReply(TEXT, { numurs: 'E001', dokumenti: 'pase' });
  expect(filled).toBe('Jūsu jautājums E001. Vajadzīgs: pase. Maksa: {maksa}.');
  expect(openPlaces(filled)).toEqual(['maksa']);
});

it('writes in the text of a card as it stands, also with braces or dollars in it', () => {
  expect(fillReply('{maksa}', { maksa: '$& {numurs}' })).toBe('$& {numurs}');
});

it('names what nothing will be written into', () => {
  expect(unknownPlaces('{numurs} {maksaa} {} {termiņš}')).toEqual(['maksaa', '']);
});

it('puts the service of the letter first, then its language', () => {
  const one = (id: string, own: Partial<ReplyTemplate>): ReplyTemplate => ({
    ...{ id, name: id, serviceId: null, language: 'lv', text: '' },
    ...own,
  });
  const templates = [
    one('general en', { language: 'en' }),
    one('general', {}),
    one('other service', { serviceId: 'b' }),
    one('own en', { serviceId: 'a', language: 'en' }),
    one('own', { serviceId: 'a' }),
  ];
  const order = templatesFor(templates, { serviceId: 'a', language: 'lv' }).map(({ id }) => id);
  expect(order).toEqual(['own', 'general', 'own en', 'general en']);
});

it('ships the same answers in Latvian and English, without a place that is unknown', () => {
  const of = (language: string) => SHIPPED_REPLIES.filter((each) => each.language === language).length;
  expect(of('lv')).toBe(of('en'));
  expect(SHIPPED_REPLIES.flatMap(({ text }) => unknownPlaces(text))).toEqual([]);
});
