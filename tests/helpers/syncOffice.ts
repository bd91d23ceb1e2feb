import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { v4, v7 } from 'uuid';
import type { Topic } from '#shared/api/topics.ts';
import { localDate } from '#shared/lib/time.ts';
import type { Actor } from '#shared/domain/event.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { openDatabase } from '#db/open.ts';
import { openRatings } from '#db/ratings/open.ts';
import { createAttachmentStore } from '#electron/office/attachments/store.ts';
import { createTransfers } from '#electron/office/attachments/transfers.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import { createCatalogueHolder } from '#electron/office/catalogueHolder.ts';
import { readCentre } from '#electron/office/centre.ts';
import { createClientScreens } from '#electron/office/clientScreens.ts';
import { createClockCheck } from '#electron/office/clockCheck.ts';
import { createDiskWatch } from '#electron/office/diskWatch.ts';
import { createDisplayWatch } from '#electron/office/displayWatch.ts';
import { createKioskWatch } from '#electron/office/kioskWatch.ts';
import { createWayIn } from '#electron/office/lan/createWayIn.ts';
import { createPrinters } from '#electron/office/printer/printers.ts';
import { createClock } from '#electron/office/clock.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { derivedKey } from '#electron/office/derivedKey.ts';
import { deviceIdentity } from '#electron/office/identity.ts';
import type { Log } from '#electron/office/log.ts';
import { createPins } from '#electron/office/pins.ts';
import { createSessions } from '#electron/office/sessions.ts';
import { createBackofficeLink, type SyncLink } from '#electron/office/sync/createLink.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import type { Work } from '#electron/office/work.ts';
import { temporaryFolder, TEST_KEY } from '#tests/factories/journal.ts';
import { CHEAP_PINS } from '#tests/helpers/cheapPins.ts';
import { manualTimers, type ManualTimers } from '#tests/helpers/manualTimers.ts';

export type SyncOfficeOptions = {
  /** Back-office or proxy; null for an office that has none yet. */
  readonly url: string | null;
  readonly fetch?: typeof fetch;
  readonly time?: ManualTimers;
  readonly random?: () => number;
  /** Files of another office, to go on from. */
  readonly folder?: string;
};

export type SyncOffice = OfficeContext & {
  readonly link: SyncLink;
  readonly folder: string;
  readonly time: ManualTimers;
  readonly published: readonly Topic[];
  readonly logged: readonly string[];
  /** One command of a clerk: a transaction, then the pushes and the link's wake. */
  command(act: (work: Work) => void): void;
  /** One exchange, now. Resolves when it has ended, well or not. */
  sync(): Promise<void>;
  /** Lets time pass, and every exchange that becomes due end. */
  pass(ms: number): Promise<void>;
  /** Resolves at the next push of this topic. */
  next(topic: Topic): Promise<void>;
  close(): Promise<void>;
  /** The same, and its files are gone. */
  discard(): Promise<void>;
};

export const CLERK: Actor = { kind: 'staff', staffId: 'clerk-1' as StaffId, counter: '1. lodziņš' };

/** A real office without its screens: real files, real rules, the real link; only time stands still. */
export function openSyncOffice(options: SyncOfficeOptions): SyncOffice {
  const { folder = temporaryFolder(), time = manualTimers(), url } = options;
  const db = openDatabase(path.join(folder, 'lodzins.db'), TEST_KEY);
  const ratings = openRatings(path.join(folder, 'ratings.db'), TEST_KEY);
  const published: Topic[] = [];
  const logged: string[] = [];
  const waiting: { readonly topic: Topic; readonly tell: () => void }[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (event) => void logged.push(event),
    error: (event, error) => void logged.push(`${event}: ${String(error)}`),
    close: () => undefined,
  };
  const publish = (topic: Topic): void => {
    published.push(topic);
    for (const one of waiting.filter((each) => each.topic === topic)) {
      waiting.splice(waiting.indexOf(one), 1);
      one.tell();
    }
  };
  const clock = createClock({ machineNow: time.now });
  const holder = createCatalogueHolder(db, log, () => localDate(clock.now()));
  const attachmentsKey = derivedKey(TEST_KEY, 'attachments');
  const attachments = createAttachmentStore({ dataDir: folder, db, key: attachmentsKey, now: clock.now });
  const disk = createDiskWatch({ db, dataDir: folder, changed: () => publish('connection') });
  const parts = {
    db,
    disk,
    clockCheck: createClockCheck({ clock, lastEntryAt: null, opening: () => null }),
    attachments,
    transfers: createTransfers(attachments, clock.now),
    ratings,
    log,
    clock,
    publish,
    sessions: createSessions(db, clock.now, disk),
    pins: createPins(TEST_KEY, CHEAP_PINS),
    clientScreens: createClientScreens(clock.now, () => undefined),
    displays: createDisplayWatch({
      now: clock.now,
      timers: time.timers,
      known: [],
      remember: () => undefined,
      changed: () => publish('display'),
    }),
    kiosks: createKioskWatch(clock.now, () => publish('kiosk')),
    printers: createPrinters(),
    ...createWayIn({
      db,
      dataDir: folder,
      fixedPort: null,
      log,
      now: clock.now,
      newId: v7,
      changed: () => publish('machine'),
    }),
    isDemo: true,
    followKey: TEST_KEY,
    newId: () => v7(),
    newRandomId: () => v4(),
    newSalt: () => randomBytes(12).toString('base64url'),
    device: () => deviceIdentity(db, v7),
    centre: () => readCentre(db),
    catalogue: () => holder.current(),
    publishedCatalogue: () => holder.published(),
    cardAsOf: (serviceId: string, version: CardVersion) => holder.cardAsOf(serviceId, version),
  };
  const { fetch, random } = options;
  const link = createBackofficeLink({
    ...parts,
    setCatalogue: (pack) => holder.accept(pack),
    demoUrl: () => url,
    deviceName: 'Counter',
    timers: time.timers,
    machineNow: time.now,
    ...(fetch ? { fetch } : {}),
    ...(random ? { random } : {}),
  });
  const office: SyncOffice = {
    ...parts,
    link,
    folder,
    time,
    published,
    logged,
    command(act) {
      recordAs(office, CLERK, act);
      link.wake();
    },
    async sync() {
      link.tryNow();
      await link.settled();
    },
    async pass(ms) {
      const end = time.now() + ms;
      do {
        time.advance(Math.min(time.nextIn() ?? ms, end - time.now()));
        await link.settled();
      } while (time.now() < end);
    },
    next: (topic) => new Promise((tell) => void waiting.push({ topic, tell })),
    async close() {
      await link.close();
      ratings.close();
      db.close();
    },
    async discard() {
      await office.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  return office;
}

/** A second computer with the same files, as a copy of a virtual machine or a restored backup makes one. */
export function copyFolder(office: SyncOffice): string {
  office.db.pragma('wal_checkpoint(TRUNCATE)');
  const folder = temporaryFolder();
  fs.cpSync(office.folder, folder, { recursive: true });
  return folder;
}
