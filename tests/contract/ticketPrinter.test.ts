import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { SANDBOX_MODEL, startSandboxPrinter, type SandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const paper = { columns: 48, codePages: { baltic: 51, cyrillic: 46 } } as const;
const triage = {
  serviceId: 'vsaa-old-age-pension',
  lifeSituationId: null,
  need: 'none',
  hasEid: null,
  language: 'uk',
} as const;

describe.each<Route>(['ipc', 'http'])('ticket printer, over %s', (route) => {
  let office: Office;
  let manager: Person;
  let sandbox: SandboxPrinter;
  let printer: { kind: 'network'; host: string; port: number } & typeof paper;
  beforeAll(async () => {
    sandbox = await startSandboxPrinter();
    office = await startTestOffice();
    manager = await signIn(office, 'Dace Priede', null, route);
    const { host, port } = sandbox;
    printer = { kind: 'network', host, port, ...paper };
  });
  afterAll(async () => {
    await office.close();
    await sandbox.close();
  });
  beforeEach(async () => {
    const fine = { paper: 'full', isCoverOpen: false, isMute: false, runsOut: false, breaks: false } as const;
    Object.assign(sandbox.faults, fine);
    sandbox.slips.length = 0;
    await manager.call('printer.change', printer);
  });

  const issue = () =>
    manager.call('door.issueTicket', { triage, missingDocuments: [], overrideReason: 'pārbaude' });
  const slip = (visitId: string, isCopy = false, printId: string = newCommandId()) => ({
    printId,
    visitId,
    language: 'uk' as const,
    isCopy,
  });

  it('is the print dialog until somebody sets a printer, and says so', async () => {
    await manager.call('printer.change', { kind: 'dialog' });
    expect(await manager.call('printer.state', {})).toEqual({ kind: 'dialog', state: 'ready' });
    const { visitId } = await issue();
    expect(await manager.refusal('door.printTicket', slip(visitId))).toBe('print.noPrinter');
  });

  it('is asked before a number is given, and takes none while it has no paper', async () => {
    sandbox.faults.paper = 'out';
    expect(await manager.call('printer.state', {})).toEqual({ kind: 'network', state: 'paperOut' });
    sandbox.faults.paper = 'nearEnd';
    expect((await manager.call('printer.state', {})).state).toBe('nearEnd');
    sandbox.faults.isCoverOpen = true;
    expect((await manager.call('printer.state', {})).state).toBe('coverOpen');
  });

  it("prints a ticket in the client's language once, however often the print is asked for", async () => {
    const { visitId, ticket } = await issue();
    const print = slip(visitId);
    const answers = await Promise.all([1, 2, 3].map(() => manager.call('door.printTicket', print)));
    answers.push(await manager.call('door.printTicket', print));
    for (const answer of answers) expect(answer).toEqual({ outcome: 'printed', state: 'ready' });
    expect(sandbox.slips).toHaveLength(1);
    expect(sandbox.slips[0]).toContain(ticket);
    expect(sandbox.slips[0]).toContain('Мова: українська');
  });

  it('prints a second one only as a copy that says so', async () => {
    const { visitId } = await issue();
    await manager.call('door.printTicket', slip(visitId));
    expect(await manager.refusal('door.printTicket', slip(visitId))).toBe('print.alreadyPrinted');
    expect(sandbox.slips).toHaveLength(1);
    await manager.call('door.printTicket', slip(visitId, true));
    expect(sandbox.slips[1]).toContain('КОПІЯ');
  });

  it('prints what had failed when the same print is asked for again', async () => {
    const { visitId } = await issue();
    const print = slip(visitId);
    sandbox.faults.paper = 'out';
    expect(await manager.call('door.printTicket', print)).toEqual({ outcome: 'failed', state: 'paperOut' });
    sandbox.faults.paper = 'full';
    expect((await manager.call('door.printTicket', print)).outcome).toBe('printed');
    expect(sandbox.slips).toHaveLength(1);
    expect(sandbox.slips[0]).not.toContain('КОПІЯ');
  });

  it('does not print again by itself what broke off on the way', async () => {
    const { visitId } = await issue();
    const print = slip(visitId);
    sandbox.faults.breaks = true;
    expect((await manager.call('door.printTicket', print)).outcome).toBe('unclear');
    sandbox.faults.breaks = false;
    expect((await manager.call('door.printTicket', print)).outcome).toBe('unclear');
    expect(sandbox.slips).toEqual([]);
    expect(await manager.refusal('door.printTicket', slip(visitId))).toBe('print.alreadyPrinted');
  });

  it('prints the list of documents', async () => {
    const list = {
      printId: newCommandId(),
      serviceId: triage.serviceId,
      missing: [],
      language: 'lv' as const,
    };
    expect((await manager.call('door.printChecklist', list)).outcome).toBe('printed');
    expect(sandbox.slips[0]).toContain('Kas jāņem līdzi');
  });

  it('tries a printer before it is saved, and says what it is', async () => {
    await manager.call('printer.change', { kind: 'dialog' });
    expect(await manager.call('printer.test', printer)).toEqual({
      outcome: 'printed',
      state: 'ready',
      model: SANDBOX_MODEL,
    });
    expect(sandbox.slips[0]).toContain('ĀāČčĒē');
    expect(sandbox.codes).toContain('Lodzins A042');
  });

  it('is set by the manager only, and no address is an option of a program', async () => {
    const clerk = await signIn(office, 'Anna Kļaviņa', null, route);
    expect(await clerk.refusal('printer.change', printer)).toBe('notPermitted');
    expect(await clerk.refusal('printer.test', printer)).toBe('notPermitted');
    const queue = { kind: 'spooler', queue: '-o evil', ...paper } as const;
    expect(await manager.refusal('printer.change', queue)).toBe('invalidInput');
  });
});
