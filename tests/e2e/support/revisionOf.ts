import type { OfficeApi } from './officeApi.ts';

/** What a change of this card is based on, after whatever other tests changed in this centre; null: never changed. */
export async function revisionOf(manager: OfficeApi, cardId: string): Promise<string | null> {
  const { cards } = await manager.call('localCard.list', {});
  return cards.find((card) => card.cardId === cardId)?.revision ?? null;
}
