import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { startSandboxPrinter, type SandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import { newCommandId, Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const PENSION = { kind: 'service', id: 'vsaa-old-age-pension' } as const;
const TAXES = { kind: 'institution', id: 'vid' } as const;
const order = { language: 'uk', matter: PENSION, need: 'none' } as const;
const SETTINGS = { languages: ['lv' as const, 'uk' as const], matters: [PENSION, TAXES], isPrinting: true };

describe.each<Route>(['ipc', 'http'])('ticket kiosk, over %s', (route) => {
  let office: Office;
  let manager: Person;
  let sandbox: SandboxPrinter;
  /** While it is set, no time passes in the office. */
  let stoppedAt: number | null = null;
  beforeAll(async () => {
    sandbox = await startSandboxPrinter();
    office = await startTestOffice({ machineNow: () => stoppedAt ?? Date.now() });
    manager = await signIn(office, 'Dace Priede', null, route);
  });
  afterAll(async () => {
    await office.close();
    await sandbox.close();
  });
  beforeEach(async () => {
    sandbox.slips.length = 0;
    await manager.call('kiosk.changeSettings', SETTINGS);
  });

  /** Each has its own pause after a ticket. */
  async function newKiosk(): Promise<Person> {
    const { token } = await manager.call('session.openTerminal', { kind: 'kiosk' });
    return new Person(office, route, token);
  }
  const waiting = async () => (await manager.call('queue.list', {})).waiting;

  it('shows what the manager has chosen, with names, and whether it is open', async () => {
    const kiosk = await newKiosk();
    const state = await kiosk.call('kiosk.state', {});
    expect(state.languages).toEqual(['lv', 'uk']);
    expect(state.matters).toEqual([
      { ...PENSION, name: expect.objectContaining({ lv: 'Vecuma pensija' }) },
      { ...TAXES, name: expect.objectContaining({ lv: 'Valsts ieņēmumu dienests' }) },
    ]);
    expect(state.time.kind).toBe('open');
    expect(state.waiting).toBe((await waiting()).length);
  });

  it('gives a ticket into the one queue: number, category, need and language, and nothing of the person', async () => {
    const kiosk = await newKiosk();
    const given = await kiosk.call('kiosk.giveTicket', { ...order, need: 'lowVision' });
    const visit = await manager.call('visit.get', { visitId: given.visitId });
    expect(visit).toMatchObject({
      ticket: given.ticket,
      serviceId: PENSION.id,
      language: 'uk',
      need: 'lowVision',
      promise: given.range,
      client: null,
      steps: [{ type: 'visit.ticketIssued', by: null }],
    });
    // QUE-06: due five minutes after arrival, as at the door.
    expect(visit.dueAt - visit.arrivedAt).toBe(300_000);
    expect((await waiting()).map(({ ticket }) => ticket)).toContain(given.ticket);
  });

  it('puts an institution as a whole into its queue', async () => {
    const kiosk = await newKiosk();
    const { ticket, visitId } = await kiosk.call('kiosk.giveTicket', { ...order, matter: TAXES });
    expect(ticket).toMatch(/^C/);
    const visit = await manager.call('visit.get', { visitId });
    expect(visit).toMatchObject({ serviceId: null, institutionId: 'vid' });
  });

  it('gives one ticket for one command, however often its answer is lost', async () => {
    const kiosk = await newKiosk();
    const before = (await waiting()).length;
    const commandId = newCommandId();
    const first = await kiosk.call('kiosk.giveTicket', order, commandId);
    for (let repeat = 0; repeat < 5; repeat += 1)
      expect(await kiosk.call('kiosk.giveTicket', order, commandId)).toEqual(first);
    expect(await waiting()).toHaveLength(before + 1);
  });

  it('pressed fifty times at once gives one ticket; another kiosk is not held up', async () => {
    const kiosk = await newKiosk();
    const before = (await waiting()).length;
    // However long fifty presses take here: they came within the pause.
    stoppedAt = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => kiosk.answer('kiosk.giveTicket', order, newCommandId())),
    );
    stoppedAt = null;
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.rule])))).toEqual(
      new Set(['kiosk.tooSoon']),
    );
    await (await newKiosk()).call('kiosk.giveTicket', order);
    expect(await waiting()).toHaveLength(before + 2);
  });

  it('gives nothing that stands on no button, and prints nothing that it did not give', async () => {
    const kiosk = await newKiosk();
    const matter = { kind: 'service', id: 'pmlp-passport' } as const;
    expect(await kiosk.refusal('kiosk.giveTicket', { ...order, matter })).toBe('notFound');
    const { host, port } = sandbox;
    const codePages = { baltic: 51, cyrillic: 46 };
    await manager.call('printer.change', { kind: 'network', host, port, columns: 48, codePages });
    const elsewhere = await (await newKiosk()).call('kiosk.giveTicket', order);
    const print = { printId: newCommandId(), visitId: elsewhere.visitId, language: 'uk' as const };
    expect(await kiosk.refusal('kiosk.printTicket', print)).toBe('notFound');

    const { visitId, ticket } = await kiosk.call('kiosk.giveTicket', order);
    const mine = { ...print, visitId };
    expect((await kiosk.call('kiosk.printTicket', mine)).outcome).toBe('printed');
    expect((await kiosk.call('kiosk.printTicket', mine)).outcome).toBe('printed');
    expect(sandbox.slips).toHaveLength(1);
    expect(sandbox.slips[0]).toContain(ticket);
    expect(sandbox.slips[0]).toContain('Ваш номер');
    expect((await kiosk.call('kiosk.state', {})).isPrinting).toBe(true);
    await manager.call('printer.change', { kind: 'dialog' });
    expect((await kiosk.call('kiosk.state', {})).isPrinting).toBe(false);
  });

  it('gives none for a service that the centre has switched off meanwhile, and says so (CAT-17)', async () => {
    const kiosk = await newKiosk();
    const matter = { kind: 'service', id: 'municipality-street-trade' } as const;
    await manager.call('kiosk.changeSettings', { ...SETTINGS, matters: [matter] });
    const basedOn = async () => (await manager.call('localCard.list', {})).cards[0]?.revision ?? null;
    const turn = async (isOn: boolean) =>
      manager.call('localCard.switch', { cardId: matter.id, basedOn: await basedOn(), isOn });
    await turn(false);
    expect((await kiosk.call('kiosk.state', {})).matters).toEqual([]);
    expect(await kiosk.refusal('kiosk.giveTicket', { ...order, matter })).toBe('kiosk.serviceOff');
    await turn(true);
    expect((await kiosk.call('kiosk.giveTicket', { ...order, matter })).ticket).toMatch(/^[A-D]\d{3}$/);
  });

  it('gives none out of hours, and says when it opens', async () => {
    const settings = await manager.call('centre.settings', {});
    await manager.call('centre.changeSettings', {
      ...settings,
      openingHours: settings.openingHours.map(() => []),
    });
    const kiosk = await newKiosk();
    expect(await kiosk.refusal('kiosk.giveTicket', order)).toBe('kiosk.closed');
    expect((await kiosk.call('kiosk.state', {})).time).toEqual({
      kind: 'closed',
      why: 'dayOff',
      opensAt: null,
    });
    await manager.call('centre.changeSettings', settings);
  });

  it('tells the greeter of nothing while clients come one by one', async () => {
    expect(await manager.call('kiosk.suspicious', {})).toEqual({ tickets: [] });
    await manager.call('kiosk.dismiss', {});
    expect(await (await newKiosk()).refusal('kiosk.suspicious', {})).toBe('notPermitted');
  });

  it('says that it is there; one that falls silent is told as a kiosk', async () => {
    const kiosk = await newKiosk();
    const beat = { displayId: newCommandId(), hall: null };
    await kiosk.call('display.beat', beat);
    expect((await manager.call('display.silent', {})).displays).toEqual([]);
    expect(await kiosk.refusal('display.board', {})).toBe('notPermitted');
    await manager.call('display.forget', { displayId: beat.displayId });
  });

  it('can do nothing else, and only managers change it', async () => {
    const kiosk = await newKiosk();
    expect(await kiosk.refusal('door.load', {})).toBe('notPermitted');
    expect(await kiosk.refusal('queue.list', {})).toBe('notPermitted');
    expect(await manager.refusal('kiosk.giveTicket', order)).toBe('notPermitted');
    const clerk = await signIn(office, 'Anna Kļaviņa', null, route);
    expect(await clerk.refusal('kiosk.changeSettings', SETTINGS)).toBe('notPermitted');
    const none = { ...SETTINGS, languages: [] };
    expect(await manager.refusal('kiosk.changeSettings', none)).toBe('invalidInput');
  });
});
