import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { isMunicipal, MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import { localDate } from '#shared/lib/time.ts';
import { missingCalendarYear } from '#shared/lib/workingDays.ts';
import { startEraser } from './eraser/eraser.ts';
import { startGateway } from './gateway/gateway.ts';
import { httpPortal } from './gateway/httpPortal.ts';
import type { Portal } from './gateway/portal.ts';
import { httpNotifier } from './notifier/httpNotifier.ts';
import type { Notifier } from './notifier/notifier.ts';
import { startNotices } from './notifier/notices.ts';
import { Contract } from './plugins/contract.ts';
import { registerGzip } from './plugins/gzip.ts';
import { News } from './plugins/news.ts';
import { answerAddress, registerProblems } from './plugins/problems.ts';
import { addAdminRoutes } from './routes/admin.ts';
import { addCatalogueRoutes } from './routes/catalogue.ts';
import { addEnrolRoute } from './routes/enrol.ts';
import { addErasureRoute } from './routes/erasures.ts';
import { addFileRoutes } from './routes/files.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addHeldAboutRoutes } from './routes/heldAbout.ts';
import { addInstitutionActRoutes } from './routes/institutionActs.ts';
import { addInstitutionCardReportRoutes } from './routes/institutionCardReports.ts';
import { addInstitutionFormRoutes } from './routes/institutionForms.ts';
import { addInstitutionStartRoute } from './routes/institutionStart.ts';
import { addInstitutionRoutes } from './routes/institution.ts';
import type { CardInForce } from './routes/context.ts';
import { addLeaseRoute } from './routes/leases.ts';
import { addLiveRoute } from './routes/live.ts';
import { addPresenceRoute } from './routes/presence.ts';
import { addPublicQueueRoute } from './routes/publicQueue.ts';
import { addPublicRoute } from './routes/publicRequest.ts';
import { addPublicTicketRoute } from './routes/publicTicket.ts';
import { addPullRoute } from './routes/pull.ts';
import { addOutboxFileRoutes } from './routes/outboxFile.ts';
import { addPushRoute } from './routes/push.ts';
import { addRatingsRoute } from './routes/ratings.ts';
import { addRetentionRoute } from './routes/retention.ts';
import { addResultFileRoutes } from './routes/resultFiles.ts';
import { addWebhookRoutes } from './routes/webhooks.ts';
import { setUpDemo } from './sandbox/demo.ts';
import { startSandboxNotifier } from './sandbox/notifier.ts';
import { startSandboxPortal } from './sandbox/portal.ts';
import { learnCalendar } from './storage/calendar.ts';
import { publishCatalogue } from './storage/catalogue.ts';
import { createCardVersions } from './storage/cardVersions.ts';
import { connect, type Database } from './storage/database.ts';
import { forgetAbandoned } from './storage/files/attachments.ts';
import { forgetUnreturned } from './storage/files/resultFiles.ts';
import { SealedFolder } from './storage/files/sealedFolder.ts';
import { readEpoch } from './storage/history.ts';
import { migrate } from './storage/migrate.ts';
import { openStore } from './storage/openStore.ts';
import { startSender } from './webhooks/sender.ts';
import type { Reach } from './webhooks/webhookUrl.ts';

export type BackofficeOptions = {
  /** Any PostgreSQL 15 or later; without it the embedded one keeps its files in `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir?: string;
  /** Folder of the files that devices send; `files` in `dataDir` unless given. Without either none are taken in. */
  readonly filesDir?: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; the loopback unless told otherwise. */
  readonly host?: string;
  /** Demo centre, reusable enrolment code and sandbox institutions. */
  readonly demo: boolean;
  /** Where requests are filed under delegations; none: they wait. A demonstration has a sandbox of its own. */
  readonly portal?: Portal;
  /** What sends SMS and e-mail to clients; none: they are called. A demonstration has a sandbox of its own. */
  readonly notifier?: Notifier;
  /** Institutions are told only at public https addresses unless this says more. */
  readonly reach?: Reach;
  readonly clock?: () => number;
  readonly log?: Logger;
};

export type Backoffice = {
  readonly url: string;
  readonly sql: Database;
  /** Ends open streams and requests, then the database. */
  close(): Promise<void>;
};

export async function createBackoffice(options: BackofficeOptions): Promise<Backoffice> {
  const { port, host = '127.0.0.1', demo, clock = Date.now, log } = options;
  const store = await openStore({
    ...options,
    onEnded: () => log?.error({ postgres: 'ended by itself, starting it again' }),
  });
  const closers: (() => Promise<void>)[] = [() => store.close()];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const sql = connect(store.url);
    closers.push(() => sql.end({ timeout: 5 }));
    await migrate(sql);
    await readEpoch(sql);
    await learnCalendar(sql);
    const missing = missingCalendarYear(localDate(clock()));
    if (missing !== null) log?.warn({ calendar: `moved working days of ${missing} are not known` });
    await publishCatalogue(sql, catalogue.version, JSON.stringify(catalogue));
    const folder = folderOf(options);
    if (folder) {
      await forgetAbandoned(sql, folder, clock() - ABANDONED_AFTER_MS);
      await forgetUnreturned(sql, folder, clock() - ABANDONED_AFTER_MS);
    }
    const news = await News.start(sql);
    const app = createServer(log);
    closers.push(async () => {
      await news.stop();
      await closeServer(app);
    });
    const reach = options.reach ?? { allowsPrivate: false };
    let url = '';
    const context = {
      contract: new Contract(app, sql),
      database: sql,
      news,
      clock,
      ownerOf,
      documentsOf,
      cardInForce,
      cardAsOf: createCardVersions(sql),
      folder,
      reach,
      publicUrl: () => url,
    };
    for (const addRoutes of ROUTES) addRoutes(context);
    url = await app.listen({ port, host });
    const portal = options.portal ?? (demo ? await openSandboxPortal(clock, closers) : null);
    const gateway = startGateway({ database: sql, portal, clock, ownerOf, log });
    closers.push(() => gateway.stop());
    const eraser = startEraser({ database: sql, clock, ownerOf, folder, log });
    closers.push(() => eraser.stop());
    const notifier = options.notifier ?? (demo ? await openSandboxNotifier(clock, closers) : null);
    const notices = startNotices({ database: sql, notifier, clock, ownerOf, log });
    closers.push(() => notices.stop());
    const sender = startSender({ database: sql, clock, reach, log });
    closers.push(() => sender.stop());
    if (demo) closers.push(await setUpDemo({ database: sql, url, clock, log }));
    return { url, sql, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSandboxPortal(clock: () => number, closers: (() => Promise<void>)[]): Promise<Portal> {
  const key = randomBytes(24).toString('base64url');
  const sandbox = await startSandboxPortal({ key, clock });
  closers.push(() => sandbox.stop());
  return httpPortal({ url: sandbox.url, key });
}

/** As slow as a real one: sent after some seconds, delivered after some more. */
const SANDBOX_STEP_MS = 4_000;

async function openSandboxNotifier(clock: () => number, closers: (() => Promise<void>)[]): Promise<Notifier> {
  const key = randomBytes(24).toString('base64url');
  const sandbox = await startSandboxNotifier({ key, clock });
  sandbox.behaviour.stepMs = SANDBOX_STEP_MS;
  closers.push(() => sandbox.stop());
  return httpNotifier({ url: sandbox.url, key });
}

const ROUTES = [
  addHealthRoutes,
  addEnrolRoute,
  addPushRoute,
  addOutboxFileRoutes,
  addFileRoutes,
  addPullRoute,
  addLiveRoute,
  addLeaseRoute,
  addRatingsRoute,
  addPresenceRoute,
  addErasureRoute,
  addHeldAboutRoutes,
  addRetentionRoute,
  addPublicQueueRoute,
  addCatalogueRoutes,
  addPublicRoute,
  addPublicTicketRoute,
  addInstitutionRoutes,
  addInstitutionStartRoute,
  addInstitutionActRoutes,
  addInstitutionCardReportRoutes,
  addInstitutionFormRoutes,
  addResultFileRoutes,
  addWebhookRoutes,
  addAdminRoutes,
];

/** A device that still has the file sends it from the beginning. */
const ABANDONED_AFTER_MS = 30 * 86_400_000;

function folderOf({ dataDir, filesDir }: BackofficeOptions): SealedFolder | null {
  if (filesDir !== undefined) return new SealedFolder(filesDir);
  return dataDir === undefined ? null : new SealedFolder(path.join(dataDir, 'files'));
}

const owners = new Map(catalogue.cards.map(({ id, owner }) => [id, owner]));

function ownerOf(serviceId: string): string | null {
  // A centre's own card is known to that centre only, whose it is from its id (CAT-17).
  return owners.get(serviceId) ?? (isMunicipal(serviceId) ? MUNICIPALITY : null);
}

const documents = new Map(catalogue.cards.map((card) => [card.id, card.documents.map(({ id }) => id)]));

function documentsOf(serviceId: string): readonly string[] {
  return documents.get(serviceId) ?? [];
}

function cardInForce(serviceId: string): ReturnType<CardInForce> {
  const card = catalogue.cards.find(({ id }) => id === serviceId);
  if (!card) return null;
  const owner = catalogue.institutions.find(({ id }) => id === card.owner);
  return { card, catalogueVersion: catalogue.version, ownerName: owner?.name.lv ?? card.owner };
}

/** Logs say which route, how it ended and how long it took; never addresses, headers or bodies. */
function createServer(log: Logger | undefined): FastifyInstance {
  const app = fastify({
    ...(log ? { loggerInstance: log } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    // A phone on a bus needs long for a megabyte, a silent one must not hold a connection for ever.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _request, reply) => {
      answerAddress(error, reply);
    },
  }) as unknown as FastifyInstance;
  app.decorateRequest('caller', null);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info({
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  // Bytes of files are read by whoever keeps them.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  registerProblems(app);
  registerGzip(app);
  return app;
}

const CLOSE_LIMIT_MS = 5_000;

/** Lets requests under way finish. Connections that fall idle only then would keep the server open for a minute. */
async function closeServer(app: FastifyInstance): Promise<void> {
  const closeIdle = setInterval(() => app.server.closeIdleConnections(), 50);
  const closeAll = setTimeout(() => app.server.closeAllConnections(), CLOSE_LIMIT_MS);
  try {
    await app.close();
  } finally {
    clearInterval(closeIdle);
    clearTimeout(closeAll);
  }
}
