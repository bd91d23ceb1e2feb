import { randomBytes } from 'node:crypto';
import { DEFAULT_QUEUE_SETTINGS } from '#shared/domain/queue/settings.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { saveCounter } from '#db/repositories/counters.ts';
import { saveStaff } from '#db/repositories/staff.ts';
import { transact } from '#db/transaction.ts';
import type { Db } from '#db/open.ts';
import { DEFAULT_SETTINGS, writeCentre, writeSettings } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { bookDemo } from '#electron/office/demo/bookDemo.ts';
import {
  DEMO_COUNTERS,
  DEMO_DELEGATION,
  DEMO_PRESENCE,
  DEMO_ROOMS,
  DEMO_STAFF,
} from '#electron/office/demo/demoPeople.ts';
import { writeDelegationSettings } from '#electron/office/delegationSettings.ts';
import { readHandoffSettings, writeHandoffSettings } from '#electron/office/handoffSettings.ts';
import { writeRooms } from '#electron/office/rooms.ts';
import { writeQueueSettings } from '#electron/office/queueSettings.ts';
import { playMorning } from '#electron/office/demo/playMorning.ts';

const DEMO_MARK = 'centre.isDemo';
/** Open day and night, so that the demo can be tried at any hour. */
const ALWAYS_OPEN = [{ from: '00:00', to: '23:59' }];

export function isDemoCentre(db: Db): boolean {
  return readMeta<boolean>(db, DEMO_MARK) === true;
}

/**
 * A centre with four counters, staff at every level, and a day that is already under way: in one transaction, so that
 * nobody meets half a morning, and the disk is waited for once instead of at each of its hundreds of acts.
 */
export function fillDemo(office: OfficeContext): void {
  transact(office.db, () => {
    const { db } = office;
    writeMeta(db, DEMO_MARK, true);
    writeCentre(db, { id: office.newId(), code: 'SAL', name: 'Salaspils klientu apkalpošanas centrs' });
    writeSettings(db, {
      ...DEFAULT_SETTINGS,
      contact: 'Skolas iela 7, Salaspils',
      openingHours: Array.from({ length: 7 }, () => ALWAYS_OPEN),
    });
    writeRooms(db, DEMO_ROOMS);
    writeDelegationSettings(db, DEMO_DELEGATION);
    writeQueueSettings(db, { ...DEFAULT_QUEUE_SETTINGS, cutoffMinutes: 0 });
    DEMO_COUNTERS.forEach((counter, position) =>
      saveCounter(db, { id: office.newId(), position, hall: null, ...counter }),
    );
    writeHandoffSettings(db, { ...readHandoffSettings(db), presence: DEMO_PRESENCE });
    for (const person of DEMO_STAFF) addDemoPerson(office, person);
    playMorning(office);
    bookDemo(office);
  });
}

function addDemoPerson(
  office: OfficeContext,
  { name, roles, pin, languages, trainedUntil }: (typeof DEMO_STAFF)[number],
): void {
  const pinSalt = randomBytes(16).toString('hex');
  saveStaff(office.db, {
    id: office.newId(),
    name,
    roles,
    pinSalt,
    pinHash: office.pins.hash(pin, pinSalt),
    isActive: true,
    wrongTries: 0,
    blockedUntil: 0,
    demoPin: pin,
    languages,
    trainedUntil: trainedUntil ?? null,
  });
}
