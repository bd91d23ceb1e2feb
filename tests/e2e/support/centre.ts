import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { openDatabase } from '#db/open.ts';
import { savePack } from '#db/repositories/catalogue.ts';
import { readKeyFile } from '../../../electron/shell/keyFile.ts';
import { startFaultProxy, type FaultProxy } from '#tests/helpers/faultProxy.ts';
import { makeDataDir } from '../../../build/scripts/start/demoFolder.ts';
import { inProject } from '../../../build/scripts/setup/project.mjs';
import { signInByApi } from './officeApi.ts';
import { startServer, type ServerProcess } from './serverProcess.ts';

const OFFICE = inProject('dist/electron/office.mjs');
const BACKOFFICE = path.join(import.meta.dirname, 'backoffice.ts');

/** The built office and a real back-office, with a network between them that a test can take away. */
export type Centre = {
  readonly office: ServerProcess;
  readonly network: Network;
  /** Past the network, for a second device of the same centre. */
  readonly backofficeUrl: string;
  /** The office is closed, has a newer catalogue, and starts again, knowing nobody. */
  bringCatalogue(catalogue: Catalogue): Promise<void>;
  /** A further office with a folder of its own; ends with the centre. */
  addOffice(...args: readonly string[]): Promise<ServerProcess>;
  close(): Promise<void>;
};

export type Outage = 'refused' | 'blackHole';

export type Network = {
  cut(outage: Outage): Promise<void>;
  /** The office, which tries more and more seldom, is told to try at once: how long it would wait is chance here. */
  restore(): Promise<void>;
  readonly proxy: FaultProxy;
};

export async function startCentre(): Promise<Centre> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lodzins-e2e-'));
  // Else the PostgreSQL of root founds its cluster elsewhere, where nobody takes it away.
  makeDataDir(folder);
  const backoffice = await startServer(BACKOFFICE, ['--data', path.join(folder, 'backoffice')]);
  const proxy = await startFaultProxy(() => backoffice.url);
  const offices: ServerProcess[] = [];
  const addOffice = async (...args: readonly string[]): Promise<ServerProcess> => {
    const data = path.join(folder, `office-${offices.length}`);
    const office = await startServer(OFFICE, ['--headless', '--data', data, ...args]);
    offices.push(office);
    return office;
  };
  const office = await addOffice('--demo', '--backoffice', proxy.url);
  return {
    office,
    network: createNetwork(proxy, async () => {
      const somebody = await signInByApi(office.url, 'Juris Vītols', null);
      await somebody.call('outbox.tryNow', {});
    }),
    backofficeUrl: backoffice.url,
    addOffice,
    async bringCatalogue(catalogue) {
      await office.kill();
      keepPack(path.join(folder, 'office-0'), catalogue);
      await office.restart();
    },
    async close() {
      await Promise.all(offices.map((each) => each.stop()));
      await proxy.close();
      await backoffice.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function keepPack(dataDir: string, catalogue: Catalogue): void {
  const key = readKeyFile(dataDir);
  if (!key) throw new Error(`no key in ${dataDir}`);
  const db = openDatabase(path.join(dataDir, DATABASE_FILE), key);
  savePack(db, { version: catalogue.version, body: JSON.stringify(catalogue), signature: '' });
  db.close();
}

/** More than any test sends while its network is a black hole. */
const EVERY_REQUEST = 10_000;

function createNetwork(proxy: FaultProxy, tryNow: () => Promise<void>): Network {
  let isDown = false;
  let isCut = false;
  return {
    proxy,
    async cut(outage) {
      isCut = true;
      if (outage === 'refused') {
        isDown = true;
        await proxy.down();
        return;
      }
      proxy.fail('/', 'blackHole', EVERY_REQUEST);
      // The open stream of news would go on; a dead line carries nothing at all.
      proxy.cutAll();
    },
    async restore() {
      const wasCut = isCut;
      proxy.heal();
      if (isDown) await proxy.up();
      isDown = false;
      isCut = false;
      if (wasCut) await tryNow();
    },
  };
}
