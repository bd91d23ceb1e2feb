import fs from 'node:fs';
import path from 'node:path';
import { v4 } from 'uuid';
import type { Topic } from '#shared/api/topics.ts';
import type { Push } from '#shared/api/transport.ts';
import { finishRestore } from '#db/backup/finishRestore.ts';
import { DATABASE_FILE, RATINGS_FILE } from '#db/files.ts';
import { lockFolder } from '#db/folderLock.ts';
import { openDatabase, type Db } from '#db/open.ts';
import { openRatings, type RatingsDb } from '#db/ratings/open.ts';
import { lastOwnEntryAt } from '#db/journal/read.ts';
import { understandAgain } from '#db/journal/states.ts';
import { handlers } from '#electron/features/handlers.ts';
import { learnKeptCalendar } from '#electron/office/calendar.ts';
import { callerOf } from '#electron/office/callers.ts';
import { createAttachmentStore } from '#electron/office/attachments/store.ts';
import { createTransfers } from '#electron/office/attachments/transfers.ts';
import { localDate } from '#shared/lib/time.ts';
import { createCatalogueHolder } from '#electron/office/catalogueHolder.ts';
import { readCentre } from '#electron/office/centre.ts';
import { createClientScreens } from '#electron/office/clientScreens.ts';
import { createClock } from '#electron/office/clock.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { derivedKey } from '#electron/office/derivedKey.ts';
import { fillDemo, isDemoCentre } from '#electron/office/demo/fillDemo.ts';
import { createClockCheck } from '#electron/office/clockCheck.ts';
import { createDiskWatch } from '#electron/office/diskWatch.ts';
import { startDisplayWatch } from '#electron/office/displays.ts';
import { createPrinters } from '#electron/office/printer/printers.ts';
import { createDispatch } from '#electron/office/dispatch.ts';
import { startGateway } from '#electron/office/gateway/gateway.ts';
import { deviceIdentity } from '#electron/office/identity.ts';
import { createKioskWatch } from '#electron/office/kioskWatch.ts';
import { createWayIn } from '#electron/office/lan/createWayIn.ts';
import { createOwnNames } from '#electron/office/lan/names.ts';
import { createLog } from '#electron/office/log.ts';
import type { Office, OfficeOptions } from '#electron/office/office.ts';
import type { Origin } from '#electron/office/lan/origin.ts';
import { openingOf } from '#electron/office/opening.ts';
import { createPins, PIN_COST } from '#electron/office/pins.ts';
import { createLookAfter } from '#electron/office/lookAfter.ts';
import { readNewestTold } from '#electron/office/newestTold.ts';
import { LOOK_FOR_UNANSWERED_MS } from '#electron/office/returnUnanswered.ts';
import { newId, randomText } from '#electron/office/randomness.ts';
import { createSessions } from '#electron/office/sessions.ts';
import { createBackofficeLink } from '#electron/office/sync/createLink.ts';

/**
 * Opens the data, starts the gateway and the sync.
 * @throws FolderInUseError, WrongKeyError, DatabaseFromFutureError; nothing is changed then
 */
export async function startOffice(options: OfficeOptions): Promise<Office> {
  fs.mkdirSync(options.dataDir, { recursive: true });
  const { db, ratings, closeData } = openData(options);
  const log = createLog(options.dataDir);
  const clock = createClock({ machineNow: options.machineNow, newestTold: readNewestTold(db) });
  const listeners = new Set<(push: Push) => void>();
  let seq = 0;
  const publish = (topic: Topic, ids: readonly string[]): void => {
    seq += 1;
    for (const listener of listeners) listener({ topic, ids, seq });
  };
  learnKeptCalendar(db);
  const catalogue = createCatalogueHolder(db, log, () => localDate(clock.now()));
  const disk = createDiskWatch({
    db,
    dataDir: options.dataDir,
    changed: () => publish('connection', []),
  });
  const sessions = createSessions(db, clock.now, disk);
  const device = deviceIdentity(db, newId);
  const attachments = createAttachmentStore({
    dataDir: options.dataDir,
    db,
    key: derivedKey(options.key, 'attachments'),
    now: clock.now,
  });
  const parts = {
    db,
    attachments,
    transfers: createTransfers(attachments, clock.now),
    ratings,
    log,
    clock,
    disk,
    // Before the office writes anything by itself.
    clockCheck: createClockCheck({
      clock,
      lastEntryAt: lastOwnEntryAt(db, device.id),
      opening: () => (readCentre(db) ? openingOf({ db, isDemo: isDemoCentre(db) }) : null),
    }),
    sessions,
    publish,
    pins: createPins(options.key, options.pinCost ?? PIN_COST),
    clientScreens: createClientScreens(clock.now, (counterId) => publish('clientScreen', [counterId])),
    displays: startDisplayWatch(db, clock.now, () => publish('display', [])),
    kiosks: createKioskWatch(clock.now, () => publish('kiosk', [])),
    printers: createPrinters(),
    ...createWayIn({
      db,
      dataDir: options.dataDir,
      fixedPort: options.lanPort,
      log,
      now: clock.now,
      newId,
      changed: () => publish('machine', []),
    }),
    followKey: derivedKey(options.key, 'follow'),
    newId,
    newRandomId: () => v4(),
    newSalt: () => randomText(16),
    device: () => deviceIdentity(db, newId),
    centre: () => readCentre(db),
    catalogue: catalogue.current,
    publishedCatalogue: catalogue.published,
    cardAsOf: catalogue.cardAsOf,
  };
  const link = createBackofficeLink({
    ...parts,
    setCatalogue: catalogue.accept,
    // A real centre is enrolled by a person, wherever the demonstration's back-office may be.
    demoUrl: () => (isDemoCentre(db) ? options.backofficeUrl : null),
  });
  const isNewDemo = options.firstRun === 'demo' && !parts.centre();
  const office: OfficeContext = { ...parts, link, isDemo: isNewDemo || isDemoCentre(db) };
  if (isNewDemo) fillDemo(office);
  const dispatch = createDispatch(office, handlers, derivedKey(options.key, 'input'));
  understandAgain(db);
  const lookAfter = createLookAfter(office);
  lookAfter();
  const looking = setInterval(lookAfter, LOOK_FOR_UNANSWERED_MS);
  const gatewayParts = {
    rendererDir: options.rendererDir,
    dispatch,
    machines: parts.machines,
    now: clock.now,
    callerOf: (token: string | undefined, origin: Origin) => callerOf(parts, token, origin),
    transfers: parts.transfers,
    log,
    subscribe,
    isHealthy: () => db.open,
  };
  const local = { port: options.port, tls: null, names: () => ['127.0.0.1', 'localhost'] };
  const gateway = await startGateway(local, gatewayParts);
  const names = createOwnNames(clock.now);
  await parts.lan.start((port, tls) => startGateway({ port, tls, names }, gatewayParts));
  log.info('office started', { device: device.id, incarnation: device.incarnation });
  return {
    url: gateway.url,
    lan: parts.lan.state,
    dispatch,
    subscribe,
    async close() {
      clearInterval(looking);
      disk.attempt(() => sessions.keepUnsaved());
      await parts.lan.close();
      await gateway.close();
      parts.displays.close();
      await link.close();
      closeData();
      log.close();
    },
  };

  function subscribe(listener: (push: Push) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
}

type Data = { readonly db: Db; readonly ratings: RatingsDb; closeData(): void };

/** Two offices on one folder would give one ticket to two people. */
function openData({ dataDir, key }: OfficeOptions): Data {
  const unlock = lockFolder(dataDir);
  try {
    finishRestore(dataDir, key);
    const db = openDatabase(path.join(dataDir, DATABASE_FILE), key);
    const ratings = openRatings(path.join(dataDir, RATINGS_FILE), key);
    return {
      db,
      ratings,
      closeData() {
        ratings.close();
        db.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
