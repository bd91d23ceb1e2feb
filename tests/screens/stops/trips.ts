import type { OfficeApi } from '#tests/e2e/support/officeApi.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { emptyCentre } from './emptyCentre.ts';
import { frameStates, settled } from './frameStates.ts';
import type { Stage } from '../stage.ts';
import type { Stop, Way } from './stop.ts';

const TOME = {
  ...{ stopId: null, from: '09:00', to: '10:45', access: 'Rampa pagalma pusē', municipality: 'Ogres novads' },
  ...{ kind: 'regular' as const, place: 'Tomes tautas nams' },
};
const STOPS = [
  TOME,
  {
    ...TOME,
    kind: 'onDemand' as const,
    from: '11:30',
    to: '12:00',
    place: 'Bērzu iela 4',
    municipality: null,
  },
  { ...TOME, from: '14:00', to: '15:30', place: 'Birzgales bibliotēka', access: '' },
];

const TICKET = { triage, missingDocuments: [], overrideReason: 'bus' };

/** The demonstration only plans: its hall is full, so it could not end a trip. The empty centre drives. */
export const trips: Way = async function* (stage) {
  const { api } = stage;
  const profile = await api.call('centre.profile', {});
  const empty = await emptyCentre(stage);
  for (const centre of [api, empty]) await beMobile(centre);
  const { page, t, run, keys, close } = await stage.open('/trips');
  await settled(page);
  const { today, current } = await api.call('trip.overview', {});
  if (!current) {
    yield { state: 'nothing planned', page };
    await run('trips.plan');
    await page.getByRole('alertdialog', { name: t('trip.plan.title') }).waitFor();
    yield { state: 'planning a trip', page };
    await keys.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  }
  const tripId = current?.tripId ?? (await api.call('trip.plan', { date: today, stops: STOPS })).tripId;
  await page.getByText(t('trip.pack.title')).waitFor();
  await settled(page);
  yield { state: 'pack before departure', page };
  await run('trips.repeat');
  await page.getByRole('alertdialog', { name: t('trip.repeat.title') }).waitFor();
  yield { state: 'repeating the week', page };
  await keys.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  await api.call('trip.cancel', { tripId });
  await close();
  // What comes after the frame's states is seldom looked at; nothing planned was seen above.
  yield* driving(stage, empty);
  yield* frameStates(stage, '/trips');
  const { isRegional, attached } = profile;
  const before = attached.map(({ institutionId, reason }) => ({ institutionId, reason }));
  await api.call('centre.setProfile', { isRegional, isMobile: false, attached: before });
};

async function* driving(stage: Stage, empty: OfficeApi): AsyncGenerator<Stop> {
  const { today, current } = await empty.call('trip.overview', {});
  const tripId = current?.tripId ?? (await empty.call('trip.plan', { date: today, stops: STOPS })).tripId;
  if (!current) await empty.call('trip.depart', { tripId, odometerKm: 50_000, isReadAgain: false });
  const [first] = (await empty.call('trip.overview', {})).current?.stops ?? [];
  await empty.call('trip.openStop', { tripId, stopId: first?.stopId ?? '' });
  const { visitId } = await empty.call('door.issueTicket', TICKET);
  await empty.call('visit.callThis', { visitId });
  await empty.call('visit.startService', { visitId });
  const { page, t, keys, close } = await stage.open('/trips', empty, stage.emptyUrl);
  await page.getByText(t('trip.account.title')).waitFor();
  await settled(page);
  yield { state: 'a stop is open', page };
  await keys.press('Control+Enter');
  await page.getByRole('alertdialog', { name: t('trip.ask.visitsOpen') }).waitFor();
  yield { state: 'closing a stop with a visit in progress', page };
  await close();
  await empty.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await empty.call('visit.finish', { visitId, offerRating: false });
  const back = { tripId, odometerKm: null, isReadAgain: false };
  await empty.call('trip.closeStop', { ...back, leavesOpen: false });
  await empty.call('trip.close', back);
}

async function beMobile(centre: OfficeApi): Promise<void> {
  await centre.call('centre.setProfile', { isRegional: false, isMobile: true, attached: [] });
}
