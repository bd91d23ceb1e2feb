import type { PresenceReport } from '#shared/sync/presence.ts';
import type { Database } from '../storage/database.ts';
import { createCentre } from '../storage/enrolment.ts';
import { exchangePresence } from '../storage/presence.ts';

export const OTHER_DEMO_CENTRE = {
  code: 'OGR',
  name: 'Ogres klientu apkalpošanas centrs (paraugs)',
} as const;

/** Its bus takes results along; nobody is on it who could hand them over. */
export const DEMO_BUS = { code: 'MOB', name: 'Mobilais centrs (paraugs)' } as const;
const BUS_REPORT: PresenceReport = {
  isMobile: true,
  specialists: 0,
  forAll: 0,
  byInstitution: [],
  freeInMinutes: null,
  plan: [],
};

/** Two specialists at work, and days that are planned as they really are (OPH-03). */
const REPORT: PresenceReport = {
  specialists: 2,
  forAll: 0,
  byInstitution: [
    { institutionId: 'vsaa', count: 1 },
    { institutionId: 'vid', count: 1 },
  ],
  freeInMinutes: 5,
  plan: [
    { institutionId: 'vsaa', weekday: 0, ordinal: null, from: '09:00', to: '13:00' },
    { institutionId: 'vdi', weekday: 4, ordinal: 2, from: '10:00', to: '15:00' },
  ],
};

/** Nobody answers there: one only says who could, so that asking another centre can be tried out, and one is a bus. */
export async function setUpOtherCentres(database: Database, now: number): Promise<void> {
  const others = [
    { ...OTHER_DEMO_CENTRE, report: REPORT },
    { ...DEMO_BUS, report: BUS_REPORT },
  ];
  for (const { code, name, report } of others) {
    const centre = await createCentre(database, code, name);
    if (centre) await exchangePresence(database, centre.id, report, now);
  }
}
