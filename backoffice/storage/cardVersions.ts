import { z } from 'zod';
import { checkForm } from '#shared/catalogue/checkCatalogue.ts';
import { formVersion, type FormCard } from '#shared/catalogue/schema/formJsonSchema.ts';
import { formSchema } from '#shared/catalogue/formTypes.ts';
import { localTextSchema } from '#shared/catalogue/localText.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import type { Database } from './database.ts';

/** The form of a card as it was in that version; null where it never came here or cannot be read. */
export type CardAsOf = (serviceId: string, version: CardVersion) => Promise<FormCard | null>;

/** Enough for the versions in use; a version never changes, so none is out of date. */
const MAX_KEPT = 500;

export function createCardVersions(database: Database): CardAsOf {
  const kept = new Map<string, FormCard>();
  return async (serviceId, version) => {
    const key = `${serviceId}:${formVersion(version)}`;
    const card = kept.get(key) ?? readable(await readCard(database, serviceId, version), serviceId);
    if (kept.size >= MAX_KEPT) kept.clear();
    if (card) kept.set(key, card);
    return card;
  };
}

/** What a centre changed in a card of the state is its term only: then the form is the catalogue's. */
async function readCard(
  database: Database,
  serviceId: string,
  { catalogueVersion, cardRevision }: CardVersion,
): Promise<unknown> {
  if (cardRevision !== undefined) {
    const [written] = await database<{ card: unknown }[]>`
      select payload -> 'card' as card from event
      where id = ${cardRevision} and aggregate = 'localCard' and type = 'localCard.saved'`;
    if (written) return written.card;
  }
  const [published] = await database<{ card: unknown }[]>`
    select card from catalogue_pack, jsonb_array_elements(body::jsonb -> 'cards') card
    where version = ${catalogueVersion} and card ->> 'id' = ${serviceId}`;
  return published?.card;
}

const readableCard = z.object({ id: z.string(), name: localTextSchema, form: formSchema });

/** Cards of centres are taken in as they come. */
function readable(card: unknown, serviceId: string): FormCard | null {
  const { data } = readableCard.safeParse(card);
  return data && data.id === serviceId && checkForm(data.form, data.id).length === 0 ? data : null;
}
