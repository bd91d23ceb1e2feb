import type { PresenceReport } from '#shared/sync/presence.ts';
import type { Database } from '../storage/database.ts';
import { createCentre } from '../storage/enrolment.ts';
import { exchangePresence } from '../storage/presence.ts';

export const OTHER_DEMO_CENTRE = {
  code: 'OGR',
  name: 'Ogres klientu apkalpošanas centrs (paraugs)',
} as const;

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

/** Nobody answers there: it only says who could, so that asking another centre can be tried out. */
export async function setUpOtherCentre(database: Database, now: number): Promise<void> {
  const { code, name } = OTHER_DEMO_CENTRE;
  const centre = await createCentre(database, code, name);
  if (centre) await exchangePresence(database, centre.id, REPORT, now);
}
