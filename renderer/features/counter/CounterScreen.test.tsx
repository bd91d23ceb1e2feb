import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { startTexts } from '#renderer/app/i18n.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { quietRegistry } from '#renderer/testing/quietRegistry.ts';
import { CounterScreen } from './CounterScreen.tsx';
import type { Queue, QueueRow, VisitView } from './types.ts';

const NOW = Date.parse('2026-11-16T09:49:00Z');
const MINUTE = 60_000;

const row: QueueRow = {
  visitId: 'v43',
  ticket: 'A043',
  category: 'A',
  level: 1,
  serviceId: 'vsaa-childcare-allowance',
  need: 'none',
  people: 1,
  needsRoom: false,
  note: null,
  status: 'waiting',
  arrivedAt: NOW - 20 * MINUTE,
  dueAt: NOW + 3 * MINUTE,
  appointmentAt: null,
  counter: null,
  parkedUntil: null,
  language: 'lv',
  comingBack: null,
  isForMe: true,
};
const queue: Queue = {
  waiting: [
    { ...row, visitId: 'v11', ticket: 'B011', category: 'B', isForMe: false, dueAt: NOW - 2 * MINUTE },
    row,
  ],
  parked: [],
  missed: [],
  inProgress: [],
  next: {
    row,
    reason: { dueAt: row.dueAt, waitedMinutes: 20, passedOver: { ticket: 'B011', category: 'B' } },
  },
  longestWaitMinutes: 25,
  range: { fromMinutes: 11, toMinutes: 16 },
  mayCallThis: true,
};
const visit: VisitView = {
  visitId: 'v42',
  status: 'serving',
  ticket: 'A042',
  category: 'A',
  serviceId: 'vsaa-sickness-benefit',
  lifeSituationId: null,
  institutionId: null,
  need: 'none',
  hasEid: null,
  language: 'lv',
  people: 1,
  appointment: null,
  needsRoom: false,
  room: null,
  slipEnteredAt: null,
  arrivedAt: NOW - 18 * MINUTE,
  dueAt: NOW,
  promise: null,
  missingDocuments: [],
  guided: [],
  counter: '3. lodziņš',
  calls: 1,
  calledAt: NOW - 8 * MINUTE,
  serviceStartedAt: NOW - 7 * MINUTE,
  finishedAt: null,
  client: null,
  clientNumber: 1,
  clients: [{ number: 1, client: null, hasOutcome: false }],
  identityCheck: null,
  representative: null,
  notes: [],
  outcomes: [],
  drafts: [],
  discarded: [],
  steps: [],
  level: 1,
  contact: null,
  handoffs: [],
  stageMinutes: { waiting: 10, way: 1, service: 7, held: 0 },
  recall: { most: 3, from: null },
  undo: null,
};

function open(current: VisitView | null, shownQueue = queue, currentIsAnswered = Promise.resolve()) {
  const sent: ApiRequest[] = [];
  const outputs: Record<string, unknown> = {
    'session.me': {
      staffId: 's',
      name: 'Anna Kļaviņa',
      roles: ['clerk'],
      counter: { id: 'c', name: '3. lodziņš', categories: ['A'], takenBy: null, onBreakUntil: null },
      profile: { categories: null, institutions: null, languages: ['lv'] },
      onBreak: null,
      hadLunch: false,
      centre: { id: 'k', name: 'Salaspils', code: 'SAL' },
      isDemo: true,
      lockAfterMinutes: 5,
    },
    'catalogue.get': { version: 1, catalogue },
    'outage.shown': { languages: [], notices: [] },
    'visit.current': { visitId: current?.visitId ?? null },
    'visit.get': current,
    'visit.leftOpen': { visits: [] },
    'queue.list': shownQueue,
    'handoff.list': { incoming: [], mine: [] },
    'client.search': { clients: [] },
    'client.alike': { clients: [] },
    'visit.callNext': { visitId: 'v43', ticket: 'A043' },
  };
  const send = async (request: ApiRequest): Promise<ApiResponse> => {
    sent.push(request);
    if (request.name === 'visit.current') await currentIsAnswered;
    // What is saved is not needed here, only that it is asked for.
    if (request.name === 'request.saveDraft') await new Promise(() => undefined);
    return { ok: true, output: outputs[request.name] ?? {} };
  };
  const session = createSessionToken(sessionStorage);
  session.set('token');
  const registry = quietRegistry();
  // As the frame around the screens does.
  const book = () => useUi.getState().setOverlay('booking');
  registry.add({
    isInDialog: false,
    commands: () => [{ id: 'app.book', labelKey: 'appointment.book.act', run: book }],
  });
  render(
    <ApiProvider api={createApi({ send, listen: () => () => undefined }, session)}>
      <CommandsProvider registry={registry}>
        <CounterScreen />
      </CommandsProvider>
    </ApiProvider>,
  );
  return {
    sentOf: (name: string) => sent.filter((request) => request.name === name).map(({ input }) => input),
  };
}

beforeEach(() => {
  startTexts('lv');
  useUi.setState({ toasts: [], overlay: null, bookingWish: null });
});

describe('free counter', () => {
  it('says who is next, why, and why somebody more overdue is not', async () => {
    open(null);
    expect(await screen.findByText(/agrākais termiņš, 11:52/)).toBeTruthy();
    expect(screen.getByText(/B011 termiņš ir agrāks, bet B darbus šis lodziņš nepieņem/)).toBeTruthy();
  });

  it('calls the next on F2 and offers to take it back', async () => {
    const { sentOf } = open(null);
    await screen.findByText(/agrākais termiņš/);
    await userEvent.keyboard('{F2}');
    expect(sentOf('visit.callNext')).toEqual([{}]);
    await vi.waitFor(() => expect(useUi.getState().toasts[0]?.text).toBe('A043 izsaukts'));
    useUi.getState().toasts[0]?.undo?.();
    await vi.waitFor(() => expect(sentOf('visit.undo')).toEqual([{ visitId: 'v43' }]));
  });

  it('calls one and says so once, however often the key is pressed before the answer', async () => {
    const { sentOf } = open(null);
    await screen.findByText(/agrākais termiņš/);
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' });
    await vi.waitFor(() => expect(useUi.getState().toasts.length).toBeGreaterThan(0));
    expect(sentOf('visit.callNext')).toEqual([{}]);
    expect(useUi.getState().toasts).toHaveLength(1);
  });
});

describe('counter whose client was called', () => {
  it('begins once, however often the key is pressed before the screen follows', async () => {
    const { sentOf } = open({ ...visit, status: 'called', serviceStartedAt: null });
    await screen.findByRole('button', { name: /Klients ir klāt/ });
    for (let press = 0; press < 2; press += 1) {
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await act(() => Promise.resolve());
    }
    expect(sentOf('visit.startService')).toHaveLength(1);
  });
});

describe('counter to which nobody waits', () => {
  it('leads to the door by one key, where whoever just came in gets a number', async () => {
    open(null, { ...queue, waiting: [], next: null });
    await screen.findByText('Ja klients jau ir klāt, vispirms iedodiet viņam numuru.');
    await userEvent.keyboard('1');
    expect(location.pathname).toBe('/door');
  });
});

describe('counter with a client', () => {
  it('never looks free, also when the queue is known before the client', async () => {
    const { promise: isAnswered, resolve: answer } = Promise.withResolvers<void>();
    const { sentOf } = open(visit, queue, isAnswered);
    await vi.waitFor(() => expect(sentOf('queue.list')).toHaveLength(1));
    await act(() => Promise.resolve());
    expect(screen.queryByText(/agrākais termiņš/)).toBeNull();
    answer();
    expect(await screen.findByRole('region', { name: 'Apmeklējums A042' })).toBeTruthy();
  });

  it('loses nothing of a new client whom one leaves for another tab or the search', async () => {
    open(visit);
    await screen.findByRole('region', { name: 'Apmeklējums A042' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Klients' }), 'Vilma Krastiņa');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.type(await screen.findByLabelText(/Tālrunis/), '26555');
    await userEvent.keyboard('{Shift>}{F7}{/Shift}');
    await userEvent.click(screen.getByRole('tab', { name: 'Klients' }));
    expect((await screen.findByLabelText<HTMLInputElement>(/Tālrunis/)).value).toBe('26555');
    // The way back stands in the bar.
    await userEvent.click(screen.getByRole('button', { name: /Meklēt klientu/ }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Klients' }), 'vilma krastina');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByLabelText<HTMLInputElement>(/Tālrunis/)).value).toBe('26555');
    await userEvent.keyboard('{Shift>}{F3}{/Shift}');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Klients' }), 'Ivars Ozols');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByLabelText<HTMLInputElement>(/Tālrunis/)).value).toBe('');
  });

  it('begins one request, however often the digit of its service is pressed', async () => {
    const { sentOf } = open(visit);
    await screen.findByRole('region', { name: 'Apmeklējums A042' });
    await userEvent.keyboard('{Shift>}{F2}{/Shift}');
    await screen.findByRole('searchbox', { name: 'Pakalpojums' });
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' });
    await vi.waitFor(() => expect(sentOf('request.saveDraft').length).toBeGreaterThan(0));
    await act(() => Promise.resolve());
    expect(sentOf('request.saveDraft')).toHaveLength(1);
  });

  it('does not call another and says in place why', async () => {
    const { sentOf } = open(visit);
    const queuePane = await screen.findByRole('region', { name: 'Rinda' });
    const call = within(queuePane).getByRole('button', { name: /Izsaukt nākamo/ });
    expect(call.getAttribute('aria-disabled')).toBe('true');
    expect(within(queuePane).getByText('Vispirms pabeidziet A042 apmeklējumu.')).toBeTruthy();
    await userEvent.keyboard('{F2}');
    expect(sentOf('visit.callNext')).toEqual([]);
  });

  it('has an appointment for the client filled in as far as the visit knows it', async () => {
    open(visit);
    await screen.findByRole('region', { name: 'Apmeklējums A042' });
    await userEvent.keyboard('{Control>}g{/Control}');
    expect(useUi.getState()).toMatchObject({
      overlay: 'booking',
      bookingWish: {
        visitId: 'v42',
        serviceId: 'vsaa-sickness-benefit',
        channel: 'inPerson',
      },
    });
  });

  it('is finished only with an outcome, one key away (QUE-03)', async () => {
    const { sentOf } = open(visit);
    await screen.findByRole('region', { name: 'Apmeklējums A042' });
    await userEvent.keyboard('{F8}');
    const dialog = await screen.findByRole('dialog', { name: 'Pabeigt A042' });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(sentOf('visit.finish')).toEqual([]);
    expect(within(dialog).getByText('Vispirms pierakstiet, ar ko beidzās.')).toBeTruthy();
    await userEvent.keyboard('1');
    expect(sentOf('visit.recordOutcome')).toEqual([
      { visitId: 'v42', kind: 'consultation', serviceId: 'vsaa-sickness-benefit' },
    ]);
  });

  it('ends with the rating on the client’s screen once there is an outcome (SUR-01)', async () => {
    const outcomes = [
      {
        kind: 'consultation' as const,
        serviceId: null,
        requestId: null,
        at: NOW,
        clientNumber: 1,
        fee: null,
      },
    ];
    const { sentOf } = open({ ...visit, outcomes });
    await screen.findByRole('region', { name: 'Apmeklējums A042' });
    await userEvent.keyboard('{F8}');
    await screen.findByRole('dialog', { name: 'Pabeigt A042' });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(sentOf('visit.finish')).toEqual([{ visitId: 'v42', offerRating: true }]);
  });
});
