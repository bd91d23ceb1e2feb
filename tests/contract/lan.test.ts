import { on } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import tls from 'node:tls';
import { WebSocket } from 'ws';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveMessage } from '#shared/api/transport.ts';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { freePort } from '#tests/helpers/freePort.ts';
import { LanMachine, pairMachine } from '#tests/helpers/lanMachine.ts';
import { Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

const LOOPBACK = (office: Office): string => {
  const { port } = new URL(office.lan().urls[0] ?? '');
  return `https://127.0.0.1:${port}`;
};

describe('the way in for other machines', () => {
  const dataDir = temporaryFolder();
  let office: Office;
  let machine: LanMachine;
  beforeAll(async () => {
    office = await startTestOffice({ dataDir, lanPort: 0 });
    machine = new LanMachine(LOOPBACK(office), dataDir);
  });
  afterAll(async () => {
    machine.close();
    await office.close();
  });

  it('is closed until somebody opens it', async () => {
    const closed = await startTestOffice();
    expect(closed.lan()).toMatchObject({ isOn: false, urls: [], fingerprint: null });
    await closed.close();
  });

  it('shows the certificate whose fingerprint the office tells; its key is for the owner only', async () => {
    const { port } = new URL(machine.url);
    const socket = tls.connect({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    expect(socket.getPeerCertificate().fingerprint256).toBe(office.lan().fingerprint);
    socket.destroy();
    expect(fs.statSync(path.join(dataDir, 'lan.pem')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['a name that somebody else points here', { host: 'evil.example:443' }],
    ['its own address with another port', { host: '127.0.0.1:1' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another port of this computer', { origin: 'https://127.0.0.1:1' }],
    ['a page that hides where it comes from', { origin: 'null' }],
  ])('refuses %s', async (_what, headers) => {
    expect((await machine.request('/', { headers })).status).toBe(403);
    const call = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } };
    expect((await machine.request('/api/machine.me', call)).status).toBe(403);
  });

  it('tells a stranger the fingerprint and nothing of the centre', async () => {
    const stranger = new Person(machine, 'ipc');
    expect(await stranger.call('machine.me', {})).toEqual({
      standing: 'stranger',
      kind: null,
      name: null,
      fingerprint: office.lan().fingerprint,
    });
    expect(await stranger.refusal('session.options', {})).toBe('notSignedIn');
  });

  it('tells a machine in one message all that one change has touched, and keeps saying what time it is', async () => {
    const administrator = await signIn(office, 'Juris Vītols');
    const display = new LanMachine(machine.url, dataDir);
    await pairMachine(administrator, display, 'display');
    const { token } = await new Person(display, 'ipc').call('machine.open', {});
    const live = new WebSocket(`${display.url.replace('https', 'wss')}/api/live?session=${token}`, {
      ca: display.ca,
      headers: { cookie: display.cookie ?? '' },
    });
    const messages = on(live, 'message') as AsyncIterableIterator<[Buffer]>;
    const next = async (): Promise<LiveMessage> => {
      const { value } = await messages.next();
      return JSON.parse((value as [Buffer])[0].toString()) as LiveMessage;
    };
    expect(await next()).toEqual({ officeTime: expect.any(Number) });
    const door = await signIn(office, 'Līga Balode');
    const told = async (): Promise<readonly string[]> => {
      const message = await next();
      return 'pushes' in message ? message.pushes.map(({ topic }) => topic) : told();
    };
    expect(await told()).toContain('queue');
    await door.call('door.issueTicket', {
      triage: { serviceId: null, lifeSituationId: null, need: 'none', hasEid: null, language: 'lv' },
      missingDocuments: [],
      overrideReason: 'pārbaude',
    });
    expect(await told()).toEqual(expect.arrayContaining(['queue', 'visit', 'outbox']));
    live.terminate();
    display.close();
  });

  it('cannot be changed from another machine, nor when it was given at the start', async () => {
    const administrator = await signIn(office, 'Juris Vītols');
    const counter = new LanMachine(machine.url, dataDir);
    await pairMachine(administrator, counter, 'counter');
    const there = await signIn({ dispatch: counter.dispatch, url: '' }, 'Juris Vītols');
    const off = { isOn: false, port: 8443 };
    expect(await there.refusal('lan.change', off)).toBe('lan.onlyAtHost');
    expect(await administrator.refusal('lan.change', off)).toBe('lan.fixed');
    counter.close();
  });
});

describe('a way in that the settings open', () => {
  it('opens, stays open after a restart, says when its port is taken, and closes', async () => {
    const dataDir = temporaryFolder();
    let office = await startTestOffice({ dataDir });
    const other = await startTestOffice();
    let administrator = await signIn(office, 'Juris Vītols');
    const port = await freePort();
    await administrator.call('lan.change', { isOn: true, port });
    const machine = new LanMachine(LOOPBACK(office), dataDir);
    expect((await machine.request('/healthz')).status).toBe(200);

    const { fingerprint } = office.lan();
    await office.close();
    office = await startTestOffice({ dataDir });
    expect(office.lan()).toMatchObject({ isOn: true, port, fingerprint, problem: null });

    const elsewhere = await signIn(other, 'Juris Vītols');
    expect(await elsewhere.refusal('lan.change', { isOn: true, port })).toBe('lan.portTaken');
    expect(other.lan()).toMatchObject({ isOn: false, urls: [] });

    administrator = await signIn(office, 'Juris Vītols');
    await administrator.call('lan.change', { isOn: false, port });
    await expect(machine.request('/healthz')).rejects.toThrow();
    machine.close();
    await other.close();
    await office.close();
  });
});

describe('a pairing', () => {
  let dataDir: string;
  let office: Office;
  let administrator: Person;
  let machine: LanMachine;
  beforeEach(async () => {
    dataDir = temporaryFolder();
    office = await startTestOffice({ dataDir, lanPort: await freePort() });
    administrator = await signIn(office, 'Juris Vītols');
    machine = new LanMachine(LOOPBACK(office), dataDir);
  });
  afterEach(async () => {
    machine.close();
    await office.close();
  });
  const self = (): Person => new Person(machine, 'ipc');

  it('takes one code once, however it is typed', async () => {
    const invited = { kind: 'display', name: 'Zāles ekrāns', counterId: null } as const;
    const { code } = await administrator.call('machine.invite', invited);
    expect((await administrator.call('machine.list', {})).invitations).toMatchObject([{ kind: 'display' }]);
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expect(await self().call('machine.pair', { code: typed })).toEqual({
      kind: 'display',
      name: 'Zāles ekrāns',
    });
    const { machines, invitations } = await administrator.call('machine.list', {});
    expect(machines).toMatchObject([{ kind: 'display', name: 'Zāles ekrāns', address: '127.0.0.1' }]);
    expect(invitations).toEqual([]);
    const second = new LanMachine(machine.url, dataDir);
    expect(await new Person(second, 'ipc').refusal('machine.pair', { code })).toBe('machine.wrongCode');
    second.close();
  });

  it('keeps its token where no script reads it and no other site sends it', async () => {
    const { code } = await administrator.call('machine.invite', {
      kind: 'kiosk',
      name: 'Kiosks',
      counterId: null,
    });
    const answer = await machine.request('/api/machine.pair', {
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'content-type': 'application/json' },
    });
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    for (const part of ['__Host-', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
      expect(cookie).toContain(part);
    }
    expect(answer.body).not.toContain(cookie.split(/[=;]/)[1]);
  });

  it('makes whoever guesses wait longer and longer, and the right code waits too', async () => {
    const { code } = await administrator.call('machine.invite', {
      kind: 'kiosk',
      name: 'Kiosks',
      counterId: null,
    });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await self().refusal('machine.pair', { code: 'AAAAAAAA' })).toBe('machine.wrongCode');
    }
    expect(await self().refusal('machine.pair', { code })).toBe('tooManyTries');
  });

  it('outlives the office and the machine, and opens its screen each time', async () => {
    await pairMachine(administrator, machine, 'display');
    const { token } = await self().call('machine.open', {});
    await office.close();
    office = await startTestOffice({ dataDir, lanPort: Number(new URL(machine.url).port) });
    expect((await new Person(machine, 'ipc', token).call('display.board', {})).calls).toBeDefined();
    expect(await self().call('machine.me', {})).toMatchObject({ standing: 'paired', kind: 'display' });
    const again = await self().call('machine.open', {});
    expect((await new Person(machine, 'ipc', again.token).call('display.board', {})).calls).toBeDefined();
  });

  it('ends when it is revoked: at once, for whoever works at it and for what it listens to', async () => {
    await pairMachine(administrator, machine, 'counter');
    const clerk = await signIn({ dispatch: machine.dispatch, url: '' }, 'Anna Kļaviņa');
    const closed = new Promise<number>((resolve, reject) => {
      const live = new WebSocket(
        `${machine.url.replace('https', 'wss')}/api/live?session=${clerk.session ?? ''}`,
        { ca: machine.ca, headers: { cookie: machine.cookie ?? '' } },
      );
      live.on('error', reject);
      live.on('close', resolve);
      live.on('open', () => void revokeAll());
    });
    const revokeAll = async (): Promise<void> => {
      const { machines } = await administrator.call('machine.list', {});
      expect(machines).toMatchObject([{ isConnected: true }]);
      await administrator.call('machine.revoke', { machineId: machines[0]?.machineId ?? '' });
    };
    expect(await closed).toBe(4401);
    expect(await clerk.refusal('session.me', {})).toBe('notSignedIn');
    expect((await self().call('machine.me', {})).standing).toBe('stranger');
    expect((await administrator.call('machine.list', {})).machines).toEqual([]);
  });

  it('is worth nothing elsewhere: neither cookie nor session opens anything on its own', async () => {
    await pairMachine(administrator, machine, 'counter');
    const clerk = await signIn({ dispatch: machine.dispatch, url: '' }, 'Anna Kļaviņa');
    const other = new LanMachine(machine.url, dataDir);
    await pairMachine(administrator, other, 'counter');
    expect(await new Person(other, 'ipc', clerk.session).refusal('session.me', {})).toBe('notSignedIn');
    expect(await new Person(office, 'http', clerk.session).refusal('session.me', {})).toBe('notSignedIn');
    expect(await new Person(machine, 'ipc', administrator.session).refusal('session.me', {})).toBe(
      'notSignedIn',
    );
    other.close();
  });
});
