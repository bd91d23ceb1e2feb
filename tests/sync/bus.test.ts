import { describe, expect, it } from 'vitest';
import type { Caller } from '#electron/office/sessions.ts';
import { decideRepresentation } from '#shared/domain/representation/decide.ts';
import type { RequestCommand } from '#shared/domain/request/decide.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { handedOverBetween, newestRequests } from '#db/repositories/requests.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { search } from '#electron/features/client/client.ts';
import { handOver as handOverAtCounter } from '#electron/features/request/handover.ts';
import * as keeping from '#electron/features/request/keeping.ts';
import { board } from '#electron/features/request/views.ts';
import { readProfile, writeProfile } from '#electron/office/centre.ts';
import { aRecord } from '#tests/factories/representation.ts';
import {
  changeRequest,
  handOver,
  issueTicket,
  registerClient,
  registerRequest,
  SERVICE,
} from '#tests/helpers/clerk.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoCentres } from '#tests/helpers/twoCentres.ts';

const ANNA: Caller = {
  ...{ kind: 'staff', token: '', staffId: 'clerk-1' as StaffId, name: 'Anna Kļaviņa', roles: ['clerk'] },
  ...{ shiftId: '', counterId: null, isLocked: false, dueShift: null, machineId: null, machine: null },
};
const TOME = { where: 'bus', place: 'Tome', stopOn: '2026-12-01', isSealed: false } as const;
const SHELF = { where: 'shelf', place: 'A 12', stopOn: null, isSealed: false, mobileCentreId: null } as const;

/** HND-05, MOB-01: a centre at a place, and another one that is a bus. */
describe('a result that a clerk puts on the bus', () => {
  const centres = twoCentres();

  /** Of a request of this name, with the bus on its way and the result there to hand over. */
  async function onTheBus(familyName: string): Promise<string> {
    const { central, here: home, there: bus, thereId } = centres;
    writeProfile(bus.db, { ...readProfile(bus.db), isMobile: true });
    await bus.pass(2 * MINUTE_MS);
    await home.pass(2 * MINUTE_MS);
    const request = registerRequest(home, registerClient(home, { familyName, code: '' }));
    await home.sync();
    await central.returnResult(request, SERVICE);
    await home.sync();
    await bus.sync();
    expect(rowOf(bus, request)).toBeUndefined();
    put(home, request, { ...TOME, mobileCentreId: thereId });
    await home.sync();
    await bus.sync();
    return request;
  }

  function put(
    office: SyncOffice,
    requestId: string,
    where: typeof SHELF | (typeof TOME & { mobileCentreId: string }),
  ) {
    office.command((work) => keeping.place(work, { requestId, ...where }));
  }

  function rowOf(office: SyncOffice, requestId: string) {
    const { rows } = board(office, {}, ANNA) as Awaited<ReturnType<typeof board>>;
    return rows.find((row) => row.requestId === requestId);
  }

  function refusalOf(office: SyncOffice, act: Parameters<SyncOffice['command']>[0]): unknown {
    try {
      office.command(act);
      return null;
    } catch (error) {
      return (error as { error?: { rule?: string } }).error?.rule ?? error;
    }
  }

  function represent(office: SyncOffice, clientId: string): string {
    const [id, zane] = [office.newId(), office.newId()];
    const client = { id: clientId, kind: 'person', birthDate: null, isHere: true } as const;
    const representative = { id: zane, hasCard: false, name: 'Zane Kalna', code: '' };
    office.command((work) =>
      work.decide('representation', id, (state) =>
        decideRepresentation(state, aRecord({ client, representative }), { now: work.now, actor: CLERK }),
      ),
    );
    return id;
  }

  /** The rule at which a handover to nobody in particular stops. */
  function stopsAt(office: SyncOffice, requestId: string): unknown {
    const visitId = issueTicket(office, 'A901');
    return refusalOf(office, (work) =>
      handOverAtCounter(work, { requestId, visitId, to: 'client', signature: null }),
    );
  }

  it('is on its board with stop and day, found by name and number, and in no list of what it registered', async () => {
    const request = await onTheBus('Tomenieks');
    const { here: home, there: bus } = centres;
    expect(rowOf(bus, request)).toMatchObject({
      clientName: expect.stringContaining('Tomenieks') as string,
      placement: { where: 'bus', place: 'Tome', stopOn: '2026-12-01', mobileCentre: bus.centre()?.name },
      whyNotHere: null,
      work: { fromCentre: home.centre()?.name },
    });
    const number = rowOf(bus, request)?.registerNumber ?? '';
    for (const text of ['tomenieks', number]) {
      const { clients } = await search(bus, { text, limit: 5 }, ANNA);
      expect(clients.map(({ clientId }) => clientId)).toEqual([rowOf(bus, request)?.clientId]);
    }
    expect(newestRequests(bus.db, 10)).toEqual([]);
    const before = loadState(bus.db, 'request', request);
    rebuild(bus.db);
    expect(loadState(bus.db, 'request', request)).toEqual(before);
    expect(rowOf(bus, request)).toBeDefined();
  });

  it('is handed over by whoever has it: at the counter not before it was taken back, on the bus not after', async () => {
    const request = await onTheBus('Ogrēnietis');
    const { here: home, there: bus } = centres;
    expect(rowOf(home, request)?.whyNotHere).toBe('request.onBus');
    expect(stopsAt(home, request)).toBe('request.onBus');
    expect(stopsAt(bus, request)).toBe('handover.otherClient');

    // Nobody came: the crew says so, and its own centre sees that it is on its way.
    bus.command((work) => keeping.bringBack(work, { requestId: request }));
    await bus.sync();
    await home.sync();
    expect(rowOf(home, request)).toMatchObject({
      placement: { isComingBack: true },
      whyNotHere: 'request.onBus',
    });
    put(home, request, SHELF);
    expect(rowOf(home, request)).toMatchObject({ placement: { where: 'shelf' }, whyNotHere: null });
    expect(stopsAt(home, request)).toBe('handover.otherClient');
    await home.sync();
    await bus.sync();
    expect(rowOf(bus, request)).toBeUndefined();
    expect(stopsAt(bus, request)).toBe('request.tookBack');
    expect(refusalOf(bus, (work) => keeping.bringBack(work, { requestId: request }))).toBe(
      'request.tookBack',
    );
  });

  it('handed over there without a network is handed over, and counts where the bus is', async () => {
    const request = await onTheBus('Ķeguma');
    const { here: home, there: bus } = centres;
    const countOf = (office: SyncOffice) => handedOverBetween(office.db, 0, Number.MAX_SAFE_INTEGER);
    const before = [countOf(home), countOf(bus)];
    handOver(bus, request);
    expect(rowOf(bus, request)).toBeUndefined();
    await bus.sync();
    await home.sync();
    expect(loadState(home.db, 'request', request)?.status).toBe('handedOver');
    expect(openTasks(home.db)).toEqual([]);
    expect([countOf(home), countOf(bus)]).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  it('handed over there counts there, also where its centre had written down a shelf before that was heard', async () => {
    const request = await onTheBus('Skrīveri');
    const { here: home, there: bus, thereId } = centres;
    const countOf = (office: SyncOffice) => handedOverBetween(office.db, 0, Number.MAX_SAFE_INTEGER);
    const before = [countOf(home), countOf(bus)];
    bus.link.cut(true);
    handOver(bus, request, 'Pie autobusa', thereId);
    put(home, request, SHELF);
    await home.sync();
    bus.link.cut(false);
    for (const office of [bus, home]) await office.sync();
    expect(loadState(home.db, 'request', request)?.status).toBe('handedOver');
    expect([countOf(home), countOf(bus)]).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  /** Both without a network: the crew hands it over, and somebody takes back what never came and hands something over, too. */
  async function handedOverTwice(familyName: string, isHomeFirst: boolean): Promise<string> {
    const request = await onTheBus(familyName);
    const { here: home, there: bus } = centres;
    for (const { link } of [home, bus]) link.cut(true);
    handOver(bus, request, 'Pie autobusa');
    put(home, request, SHELF);
    handOver(home, request, 'Pie lodziņa');
    for (const office of isHomeFirst ? [home, bus] : [bus, home]) {
      office.link.cut(false);
      await office.sync();
    }
    for (const office of [home, bus]) await office.sync();
    return request;
  }

  const CASES = [
    { isHomeFirst: true, stands: 'Pie lodziņa', against: ['request.handedOver'] },
    { isHomeFirst: false, stands: 'Pie autobusa', against: ['request.handedOver', 'request.resultPlaced'] },
  ] as const;
  for (const { isHomeFirst, stands, against } of CASES) {
    it(`handed over twice: ${stands} stands, and both centres have the task with both sides`, async () => {
      const request = await handedOverTwice(isHomeFirst ? 'Lielvārds' : 'Jumprava', isHomeFirst);
      for (const office of [centres.here, centres.there]) {
        const state = loadState(office.db, 'request', request);
        expect(state).toMatchObject({ status: 'handedOver', handover: { receivedBy: stands } });
        const tasks = openTasks(office.db).filter((task) => task.state.aggregateId === request);
        expect(new Set(tasks.map((task) => task.state.reason))).toEqual(
          new Set(['request.alreadyHandedOver']),
        );
        const typesOf = (side: 'eventId' | 'againstEventId') =>
          tasks.map((task) => findEvent(office.db, task.state[side] ?? '')?.event.type).sort();
        expect(typesOf('eventId')).toEqual(against);
        expect(new Set(typesOf('againstEventId'))).toEqual(new Set(['request.handedOver']));
      }
    });
  }

  it('goes with who may collect it', async () => {
    const { here: home, there: bus, thereId } = centres;
    const request = await onTheBus('Rembate');
    const client = loadState(home.db, 'request', request)?.clientId ?? '';
    const earlier = represent(home, client);
    await home.sync();
    await bus.sync();
    expect(loadState(bus.db, 'representation', earlier)).not.toBeNull();

    put(home, request, SHELF);
    const next = registerRequest(home, registerClient(home, { familyName: 'Suntaži', code: '' }));
    const representation = represent(home, loadState(home.db, 'request', next)?.clientId ?? '');
    await home.sync();
    await centres.central.returnResult(next, SERVICE);
    await home.sync();
    put(home, next, { ...TOME, mobileCentreId: thereId });
    await home.sync();
    await bus.sync();
    expect(loadState(bus.db, 'representation', representation)).not.toBeNull();
  });

  it('was only written down where no mobile centre is named, and goes nowhere', async () => {
    const { central, here: home, there: bus } = centres;
    const request = registerRequest(home, registerClient(home, { familyName: 'Birzgale', code: '' }));
    await home.sync();
    await central.returnResult(request, SERVICE);
    await home.sync();
    const written: RequestCommand = { kind: 'placeResult', ...TOME };
    changeRequest(home, request, written);
    await home.sync();
    await bus.sync();
    expect(loadState(bus.db, 'request', request)).toBeNull();
    expect(rowOf(home, request)?.whyNotHere).toBeNull();
    const unknown = { ...TOME, mobileCentreId: home.newId() };
    expect(refusalOf(home, (work) => keeping.place(work, { requestId: request, ...unknown }))).toBe(
      'request.busUnknown',
    );
  });
});
