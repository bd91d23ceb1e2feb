import { COUNTER_STAFF } from '#shared/api/define.ts';
import type { Client } from '#renderer/api/client.ts';
import { hasRole } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import type { PaletteSource } from '#renderer/app/slotTypes.ts';
import { inLanguage, paletteCatalogue } from './paletteCatalogue.ts';

const MOST = 6;
/** Part of a number is looked for among this many of the newest; a whole number is found whatever its age. */
const NEWEST = 200;
const LEAST_DIGITS = /\d{3}/;

type Found = {
  readonly requestId: string;
  readonly number: string;
  readonly serviceId: string;
  readonly clientName: string;
};

/** Requests by their register number, whole or in part. */
export const requestSource: PaletteSource = {
  id: 'requests',
  titleKey: 'request.palette.requests',
  isAllowed: (person) => hasRole(person, COUNTER_STAFF),
  async search(text, client) {
    if (!LEAST_DIGITS.test(text)) return [];
    const [whole, part, catalogue] = await Promise.all([
      wholeNumber(text, client),
      partOfNumber(text, client),
      paletteCatalogue(client),
    ]);
    const found = new Map([...whole, ...part].map((request) => [request.requestId, request]));
    return [...found.values()].slice(0, MOST).map(({ requestId, number, serviceId, clientName }) => {
      const card = catalogue.cards.find(({ id }) => id === serviceId);
      return {
        id: requestId,
        text: number,
        note: [card && inLanguage(card.name), clientName].filter(Boolean).join(' · '),
        icon: 'document',
        open: () => navigate(`/requests/${requestId}`),
      };
    });
  },
};

async function wholeNumber(text: string, client: Client): Promise<Found[]> {
  const { requests } = await client.query('client.search', { text, limit: 1 });
  return requests.map(({ registerNumber, ...request }) => ({ ...request, number: registerNumber }));
}

async function partOfNumber(text: string, client: Client): Promise<Found[]> {
  const wanted = onlySigns(text);
  const { rows } = await client.query('request.list', { filter: 'all', limit: NEWEST });
  return rows.flatMap(({ registerNumber, requestId, serviceId, clientName }) =>
    registerNumber !== null && onlySigns(registerNumber).includes(wanted)
      ? [{ requestId, number: registerNumber, serviceId, clientName }]
      : [],
  );
}

/** People leave out the dashes or put others. */
function onlySigns(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
