import { describe, expect, it } from 'vitest';
import { words } from '#shared/catalogue/words.ts';
import { decideCardReport, type CardReportCommand } from '#shared/domain/cardReport/rules.ts';
import { decideFavourites } from '#shared/domain/favourites/rules.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { cardReports, countOpenCardReports } from '#db/repositories/cardReports.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { beginReading } from '#electron/office/cardStates.ts';
import { favouritesIdOf } from '#electron/office/favourites.ts';
import { news } from '#electron/features/knowledge/news.ts';
import { saveCard } from '#electron/features/localCard/localCard.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const RESIDENCE = 'pmlp-declare-residence';
const HEALTH_CARD = 'nvd-health-card';
const TRADE = 'municipality-street-trade';
const KNOWN = new Set([RESIDENCE, HEALTH_CARD]);

const devices = twoDevices();

describe('what a centre knows of its cards, on two of its devices', () => {
  it('a report made on one is answered on the other, with its words', async () => {
    const reportId = devices.first.newId();
    const made = { catalogueVersion: 2, cardUpdatedAt: '2026-11-01', words: 'Cita maksa' };
    change(devices.first, reportId, {
      kind: 'make',
      reportId,
      centreId: devices.centre.id,
      serviceId: RESIDENCE,
      ...made,
    });
    await devices.everybodySyncs();
    expect(countOpenCardReports(devices.second.db)).toBe(1);
    change(devices.second, reportId, { kind: 'answer', reportId, how: 'answered', words: 'Pajautāju' });
    await devices.everybodySyncs();
    expect(cardReports(devices.first.db, 10)).toMatchObject([
      { id: reportId, state: { ...made, status: 'answered', answers: [{ words: 'Pajautāju' }] } },
    ]);
    expect(await devices.faults()).toEqual([]);
  });

  it('two managers who answer apart from each other are both heard, and put right stays so', async () => {
    const reportId = devices.first.newId();
    const { id: centreId } = devices.centre;
    const version = { catalogueVersion: 2, cardUpdatedAt: '2026-11-01' };
    const report = {
      kind: 'make',
      reportId,
      centreId,
      serviceId: RESIDENCE,
      ...version,
      words: 'Kļūda',
    } as const;
    change(devices.first, reportId, report);
    await devices.everybodySyncs();
    devices.part();
    change(devices.first, reportId, { kind: 'answer', reportId, how: 'putRight', words: '' });
    change(devices.second, reportId, { kind: 'answer', reportId, how: 'answered', words: 'Vēl skatos' });
    await devices.meet();
    for (const { db } of [devices.first, devices.second]) {
      expect(loadState(db, 'cardReport', reportId)).toMatchObject({
        status: 'putRight',
        answers: [{ how: 'putRight' }, { how: 'answered' }],
      });
      expect(openTasks(db)).toEqual([]);
      const before = cardReports(db, 10);
      rebuild(db);
      expect(cardReports(db, 10)).toEqual(before);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('a card of the municipality that was changed on one is news on the other, with what it was', async () => {
    const { first, second } = devices;
    const staffId = second.newId() as StaffId;
    beginReading(second.db, second.catalogue(), staffId);
    const session = second.sessions.addStaff({
      staffId,
      name: 'Anna Kļaviņa',
      roles: ['clerk'],
      shiftId: second.newId(),
      counterId: null,
      isLocked: false,
      dueShift: null,
      machineId: null,
    });
    const before = second.catalogue().cards.find(({ id }) => id === TRADE)?.name;
    const name = words('Tirdzniecība ielā', 'Trade in the street');
    const card = anEditedCard(first.catalogue(), TRADE, { name });
    const edit = { cardId: TRADE, templateId: null, basedOn: null, because: 'Cita lieta.' };
    first.command((work) => saveCard(work, { ...edit, card }));
    await devices.everybodySyncs();
    const { changed } = await news(second, {}, { ...session, machine: null });
    expect(changed).toMatchObject([{ serviceId: TRADE, was: { name: before } }]);
    expect(second.catalogue().cards.find(({ id }) => id === TRADE)?.name).toEqual(name);
    expect(await devices.faults()).toEqual([]);
  });

  it('services that both pinned without a network are favourites of the centre on both', async () => {
    devices.part();
    pin(devices.first, HEALTH_CARD);
    pin(devices.second, RESIDENCE);
    pin(devices.second, HEALTH_CARD);
    await devices.meet();
    for (const { db } of [devices.first, devices.second]) {
      const state = loadState(db, 'favourites', favouritesIdOf(devices.centre.id));
      expect(state?.serviceIds).toEqual([HEALTH_CARD, RESIDENCE]);
    }
    expect(await devices.faults()).toEqual([]);
  });
});

function change(office: SyncOffice, reportId: string, command: CardReportCommand): void {
  office.command((work) => work.decide('cardReport', reportId, (state) => decideCardReport(state, command)));
}

function pin(office: SyncOffice, serviceId: string): void {
  office.command((work) =>
    work.decide('favourites', favouritesIdOf(devices.centre.id), (state) =>
      decideFavourites(state, { kind: 'pin', serviceId, known: KNOWN }),
    ),
  );
}
