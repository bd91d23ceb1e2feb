import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decideDelegation, type DelegationCommand } from '#shared/domain/delegation/decide.ts';
import { formHashOf } from '#shared/domain/delegation/formHash.ts';
import { localDate } from '#shared/lib/time.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { delegationsOfClient, delegationsOfRequest } from '#db/repositories/delegations.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { getTask } from '#electron/features/task/task.ts';
import { sha256 } from '#backoffice/storage/secrets.ts';
import { aDrawUp, signOnScreen } from '#tests/factories/delegation.ts';
import { changeRequest, registerClient, registerRequest, SERVICE } from '#tests/helpers/clerk.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();
let clientId: string;
let requestId: string;
let delegationId: string;

beforeEach(async () => {
  clientId = registerClient(devices.first);
  requestId = registerRequest(devices.first, clientId);
  delegationId = devices.first.newId();
  await devices.first.sync();
  await devices.second.sync();
});

function change(office: SyncOffice, command: DelegationCommand): void {
  office.command((work) =>
    work.decide('delegation', delegationId, (state) =>
      decideDelegation(state, command, { now: work.now, actor: CLERK }),
    ),
  );
}

function begin(office: SyncOffice): void {
  const { settings } = aDrawUp();
  change(
    office,
    aDrawUp({
      centreId: devices.centre.id,
      client: { id: clientId, kind: 'person', isIdentified: true, isRestricted: false },
      agent: { id: 'clerk-1', trainedUntil: '2099-01-01' },
      services: [SERVICE],
      settings: { ...settings, services: [SERVICE] },
      isOffline: true,
    }),
  );
  change(office, signOnScreen);
}

function use(office: SyncOffice): void {
  const request = loadState(office.db, 'request', requestId);
  if (!request) throw new Error('it is registered');
  const formHash = formHashOf(request, 'salt', sha256);
  const { status, serviceId } = request;
  change(office, {
    kind: 'use',
    requestId,
    formHash,
    formSalt: 'salt',
    confirmed: 'screen',
    request: { status, serviceId, clientId, formHash },
    isFiled: false,
    speaker: { kind: 'noRecord' },
    isRestricted: false,
  });
}

const stateOn = (office: SyncOffice) => loadState(office.db, 'delegation', delegationId);
/** The back-office of these tests has no portal: what may be sent waits, what may not is told. */
const sendingOn = async (office: SyncOffice, kind: string, problem?: string) =>
  vi.waitFor(
    async () => {
      await office.sync();
      const sending = stateOn(office)?.acts[0]?.sending;
      expect(sending).toMatchObject({ kind, ...(problem === undefined ? {} : { problem }) });
      return sending;
    },
    { timeout: 10_000, interval: 200 },
  );

describe('a delegation on two devices of one centre', () => {
  it('drawn up without a network, is the same on both once there is one', async () => {
    devices.part();
    begin(devices.first);
    use(devices.first);
    expect(stateOn(devices.second)).toBeNull();
    await devices.meet();
    await sendingOn(devices.first, 'waiting', 'noPortal');
    await devices.everybodySyncs();
    expect(stateOn(devices.second)).toEqual(stateOn(devices.first));
    expect(stateOn(devices.second)?.signing?.signature).toBe('M0 0L10 10');
    expect(await devices.faults()).toEqual([]);
  });

  it('taken back on the other device before it was sent: not sent, and somebody is to contact the client', async () => {
    begin(devices.first);
    await devices.everybodySyncs();
    devices.part();
    use(devices.first);
    change(devices.second, { kind: 'revoke', how: 'phone' });
    // The device with the act does not know it yet.
    expect(stateOn(devices.first)?.revocation).toBeNull();
    devices.second.link.cut(false);
    await devices.second.sync();
    devices.first.link.cut(false);
    await devices.first.sync();
    expect(await sendingOn(devices.first, 'notSent')).toMatchObject({ why: 'revoked' });
    await devices.everybodySyncs();
    for (const office of [devices.first, devices.second]) {
      const [task, ...others] = openTasks(office.db);
      expect(others).toEqual([]);
      expect(task?.state.reason).toBe('delegation.notSent');
      const shown = await getTask(office, { taskId: task?.id ?? '' }, { kind: 'anyone' });
      expect(shown).toMatchObject({ serviceId: SERVICE });
      expect(shown.theirs.values).toContainEqual({ field: 'why', value: 'revoked', differs: true });
      expect(JSON.stringify(shown)).not.toContain('salt');
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('of a request that was withdrawn on the other device: not sent', async () => {
    begin(devices.first);
    await devices.everybodySyncs();
    devices.part();
    use(devices.first);
    changeRequest(devices.second, requestId, { kind: 'withdraw', how: 'phone', asker: 'client', words: '' });
    devices.second.link.cut(false);
    await devices.second.sync();
    devices.first.link.cut(false);
    await devices.first.sync();
    expect(await sendingOn(devices.first, 'notSent')).toMatchObject({ why: 'requestCalledOff' });
  });

  it('is the same after the tables are made anew', () => {
    begin(devices.first);
    use(devices.first);
    const before = delegationsOfClient(devices.first.db, clientId, 10);
    expect(before.map(({ state }) => state.validFrom)).toEqual([localDate(devices.first.time.now())]);
    rebuild(devices.first.db);
    expect(delegationsOfClient(devices.first.db, clientId, 10)).toEqual(before);
    expect(delegationsOfRequest(devices.first.db, requestId)).toEqual(before);
  });
});
