import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { assignHalls } from '#tests/helpers/halls.ts';
import { newCommandId, Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const triage = {
  serviceId: null,
  lifeSituationId: null,
  need: 'lowVision',
  hasEid: null,
  language: 'uk',
} as const;

describe.each<Route>(['ipc', 'http'])('displays of several halls, over %s', (route) => {
  let office: Office;
  let manager: Person;
  let display: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    manager = await signIn(office, 'Dace Priede', '3. lodziņš', route);
    const { token } = await manager.call('session.openTerminal', { kind: 'display' });
    display = new Person(office, route, token);
    await assignHalls(manager, ({ name }) =>
      name === '3. lodziņš' ? '2. zāle' : name === '4. lodziņš' ? null : '1. zāle',
    );
  });
  afterAll(() => office.close());

  it('shows a call in its hall and to those that show all halls, in the language of the client', async () => {
    const { visitId, ticket } = await manager.call('door.issueTicket', {
      triage,
      missingDocuments: [],
      overrideReason: null,
    });
    await manager.call('visit.callThis', { visitId });
    const boards = await Promise.all(
      ['1. zāle', '2. zāle', null].map((hall) => display.call('display.board', { hall })),
    );
    expect(boards.map(({ calls }) => calls.some((call) => call.ticket === ticket))).toEqual([
      false,
      true,
      true,
    ]);
    expect(boards[1]?.calls[0]).toMatchObject({ ticket, hall: '2. zāle', language: 'uk', isFetched: true });
    expect(boards[2]?.halls).toEqual(['1. zāle', '2. zāle']);
    expect(JSON.stringify(boards)).not.toContain('lowVision');
  });

  it('shows the calls of a counter without a hall in every hall', async () => {
    const specialist = boardTickets(await display.call('display.board', { hall: '1. zāle' }), '4. lodziņš');
    expect(specialist).toEqual(
      boardTickets(await display.call('display.board', { hall: '2. zāle' }), '4. lodziņš'),
    );
    expect(specialist.length).toBeGreaterThan(0);
  });

  it('warns nobody of a display that beats, and lets only displays beat', async () => {
    const beat = { displayId: newCommandId(), hall: null };
    await display.call('display.beat', beat);
    expect((await manager.call('display.silent', {})).displays).toEqual([]);
    expect(await manager.refusal('display.beat', beat)).toBe('notPermitted');
    expect(await display.refusal('display.silent', {})).toBe('notPermitted');
    expect(await display.refusal('centre.counters', {})).toBe('notPermitted');
    await manager.call('display.forget', { displayId: beat.displayId });
  });
});

function boardTickets(board: { calls: { ticket: string; counter: string }[] }, counter: string): string[] {
  return board.calls.filter((call) => call.counter === counter).map(({ ticket }) => ticket);
}
