import { describe, expect, it } from 'vitest';
import type { EditedCard } from '#shared/catalogue/municipalCard.ts';
import { words } from '#shared/catalogue/words.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { localCards } from '#db/repositories/localCards.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { resolve } from '#electron/features/task/task.ts';
import { saveCard } from '#electron/features/localCard/localCard.ts';
import { documentsOfLocalCard } from '#backoffice/storage/localCards.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import { registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const TRADE = 'municipality-street-trade';
const NAME = words('Atļauja tirgot ielā', 'Permit to trade');

const cardAt = (office: SyncOffice, id = TRADE) => office.catalogue().cards.find((card) => card.id === id);
const revisionAt = (office: SyncOffice) =>
  localCards(office.db).find(({ cardId }) => cardId === TRADE)?.revision ?? null;

function save(office: SyncOffice, changes: Partial<EditedCard>, cardId: string | null = TRADE): void {
  const card = anEditedCard(office.catalogue(), TRADE, changes);
  const basedOn = cardId === null ? null : revisionAt(office);
  const templateId = cardId === null ? TRADE : null;
  office.command((work) => saveCard(work, { cardId, templateId, basedOn, card, because: 'Cita lieta.' }));
}

describe('two devices of one centre', () => {
  const devices = twoDevices();

  it('offer the same cards, also after a rebuild', async () => {
    const { first, second } = devices;
    save(first, { name: NAME });
    save(first, { name: words('Zvejas atļaujas saņemšana', 'Fishing permit') }, null);
    await devices.everybodySyncs();
    const names = (office: SyncOffice) => office.catalogue().cards.map(({ id, name }) => [id, name.lv]);
    expect(cardAt(second)?.name).toEqual(NAME);
    expect(names(second)).toEqual(names(first));
    rebuild(second.db);
    expect(names(second)).toEqual(names(first));
    expect(await devices.faults()).toEqual([]);
  });

  it('that change one card apart from each other keep both: a person settles it, and nothing is lost', async () => {
    const { first, second } = devices;
    devices.part();
    save(first, { name: NAME });
    save(second, { fees: [] });
    const offeredMeanwhile = cardAt(second);
    await devices.meet();
    expect(cardAt(first)).toEqual(cardAt(second));
    expect(cardAt(second)?.name).toEqual(NAME);
    expect(cardAt(second)?.fees).not.toEqual([]);
    // What was begun on the card of the second device is finished on it, on either.
    const asOf = {
      catalogueVersion: first.catalogue().version,
      cardRevision: offeredMeanwhile?.localRevision ?? '',
    };
    expect(first.cardAsOf(TRADE, asOf)?.fees).toEqual([]);
    const [task] = openTasks(first.db);
    expect(task?.state.reason).toBe('localCard.changedElsewhere');

    first.command((work) => resolve(work, { taskId: task?.id ?? '', resolution: 'mine', note: '' }));
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      expect(cardAt(office)).toMatchObject({ name: NAME, fees: [] });
      expect(openTasks(office.db)).toEqual([]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('send a request on a card of their own to the municipality, which may ask for its documents', async () => {
    const { first, second, central, centre } = devices;
    const name = words('Zvejas atļaujas saņemšana', 'Fishing permit');
    save(first, { name }, null);
    await devices.everybodySyncs();
    const card = second.catalogue().cards.find((each) => each.name.lv === name.lv);
    const serviceId = card?.id ?? '';
    const requestId = registerRequest(second, registerClient(second), serviceId);
    await devices.everybodySyncs();
    const readers = await central.sql()`
      select feed_id from aggregate_reader where kind = 'request' and aggregate_id = ${requestId}::uuid`;
    expect(readers.map((row) => row['feed_id'] as string).sort()).toEqual([
      `centre/${centre.id}`,
      'institution/municipality',
    ]);
    const documents = await documentsOfLocalCard(central.sql(), { centreId: centre.id, serviceId });
    expect(documents).toEqual(card?.documents.map(({ id }) => id));
  });
});
