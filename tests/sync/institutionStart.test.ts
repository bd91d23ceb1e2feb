import { describe, expect, it } from 'vitest';
import { decideRestriction } from '#shared/domain/client/restriction/decide.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { openTurn } from '#shared/domain/request/work/turns.ts';
import { isRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import { localDate } from '#shared/lib/time.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { channels } from '#electron/features/day/channels.ts';
import { printReceipt } from '#electron/features/request/receipt.ts';
import { forMe, getRequest, list } from '#electron/features/request/views.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { StaffSession } from '#electron/office/sessions.ts';
import { createApiKey, INSTITUTION_SCOPES, type InstitutionScope } from '#backoffice/storage/apiKeys.ts';
import { eraseSubject } from '#backoffice/storage/erasure.ts';
import { institutionApi } from '#backoffice/testing/routedRequest.ts';
import { mergeClient, registerClient, SERVICE } from '#tests/helpers/clerk.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();

const ANNA = {
  givenName: 'Anna',
  familyName: 'Sākta',
  code: '32073120115',
  phone: '+371 20007020',
  email: '',
};
const ASKED = 'Lūdzu palīdziet iesniegt darbnespējas lapu.';
const TODAY = localDate(Date.now());

type Answer = {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly rule?: string;
    readonly fields?: readonly { readonly path: string }[];
  };
};

let ids = 0;
const start = (more: object = {}) => {
  ids += 1;
  const centre = devices.first.centre()?.code;
  return {
    ownId: `VSAA-${ids}`,
    centre,
    serviceId: SERVICE,
    client: { kind: 'person', ...ANNA },
    what: ASKED,
    ...more,
  };
};

async function send(body: object, scopes: readonly InstitutionScope[] = INSTITUTION_SCOPES): Promise<Answer> {
  const { central } = devices;
  const key = await createApiKey(central.sql(), { name: 'test', institutionId: 'vsaa', scopes }, Date.now());
  const answer = await institutionApi(central.url(), key)('POST', '/requests', body);
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const clerk = {
  kind: 'staff',
  staffId: 'clerk-1',
  roles: ['clerk'],
  token: 't',
  machine: null,
} as unknown as StaffSession & {
  machine: null;
};

function stateIn(office: SyncOffice, requestId: string): RequestState {
  const state = loadState(office.db, 'request', requestId);
  if (!state) throw new Error('the request is not here');
  return state;
}

describe('an institution starts a request as its client’s agent (INT-02)', () => {
  it('which the centre has among those that nobody took, with who started it and what for, takes and fills in', async () => {
    const { first, second } = devices;
    const { status, body } = await send(start());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'registered',
      initiator: 'institution',
      client: { code: ANNA.code },
    });
    await devices.everybodySyncs();

    const view = await getRequest(first, { requestId: body.id }, clerk);
    expect(view).toMatchObject({ initiator: 'institution', clientName: 'Anna Sākta', answers: {} });
    expect(isRegisterNumber(view.registerNumber ?? '')).toBe(true);
    expect(view.work.turn).toMatchObject({ toLevel: 1, reason: 'started', holderName: null });
    expect(view.work.steps).toMatchObject([{ text: ASKED, type: 'request.routed' }]);
    expect(view.work.steps[0]?.by).toContain('Valsts sociālās apdrošināšanas aģentūra');
    const { rows } = await list(second, { filter: 'open', limit: 50 }, clerk);
    expect(rows).toMatchObject([{ requestId: body.id, initiator: 'institution' }]);
    const due = async () => (await forMe(first, {}, clerk)).rows;
    expect(await due()).toMatchObject([{ requestId: body.id, isUntakenStart: true }]);
    const receipt = await printReceipt(first, { requestId: body.id, language: 'lv', copy: 1 }, clerk);
    expect(readPdf(Buffer.from(receipt.base64, 'base64')).text).toContain(view.registerNumber);
    expect((await channels(first, {}, clerk)).initiators.today).toEqual({
      client: 0,
      representative: 0,
      institution: 1,
    });
    expect((await channels(first, {}, clerk)).today).toMatchObject({ electronic: 0, paper: 0 });

    first.command((work) => {
      const turnId = openTurn(stateIn(first, body.id))?.id ?? '';
      work.decide('request', body.id, (state) =>
        decideRequest(
          state,
          { kind: 'take', turnId, isMeant: true, by: 'Anna' },
          { now: work.now, actor: CLERK },
        ),
      );
    });
    expect(await due()).toMatchObject([{ requestId: body.id, isUntakenStart: false }]);
    expect((await getRequest(first, { requestId: body.id }, clerk)).whyNotCorrect).toBeNull();
    await devices.everybodySyncs();
    rebuild(second.db);
    expect(openTurn(stateIn(second, body.id))?.takenBy).toBe('clerk-1');
    expect(openTasks(second.db)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('once, however often and at once it is delivered; another matter under the same id is refused', async () => {
    const same = start();
    const answers = await Promise.all([send(same), send(same), send(same)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await devices.everybodySyncs();
    const { rows } = await list(devices.first, { filter: 'open', limit: 50 }, clerk);
    expect(rows).toHaveLength(1);
    const other = await send({ ...same, serviceId: 'vsaa-childcare-allowance' });
    expect(other).toMatchObject({ status: 409, body: { rule: 'request.startedOtherwise' } });
  });

  it('for the client whom the centre knows by code and name, as the card that is shown; under another name it is a new one', async () => {
    const { first } = devices;
    const [double, kept] = [
      registerClient(first, ANNA),
      registerClient(first, { ...ANNA, code: '', phone: '1' }),
    ];
    await devices.everybodySyncs();
    mergeClient(first, double, kept);
    await devices.everybodySyncs();
    const known = await send(start({ client: { kind: 'person', ...ANNA, phone: '+371 20007099' } }));
    const named = await send(start({ client: { kind: 'person', ...ANNA, familyName: 'Cita' } }));
    await devices.everybodySyncs();
    expect(stateIn(first, known.body.id).clientId).toBe(kept);
    expect(findClient(first.db, kept)?.phone).toBe('1');
    // What the institution knows is told to the clerk, and written over nothing.
    expect(stateIn(first, known.body.id).work?.steps[0]?.text).toContain('+371 20007099');
    expect([kept, double]).not.toContain(stateIn(first, named.body.id).clientId);
  });

  it('not while the client’s data are not to be processed (GDPR 18), and anew for one who was erased', async () => {
    const { first, central } = devices;
    const of = (familyName: string) => ({ client: { kind: 'person', ...ANNA, familyName } });
    const clientId = registerClient(first, { ...ANNA, familyName: 'Iegrožotā' });
    const erased = registerClient(first, { ...ANNA, familyName: 'Aizmirstā' });
    const command = { kind: 'restrict', since: TODAY, today: TODAY, ground: 'claim', covers: '' } as const;
    first.command((work) =>
      work.decide('client', clientId, (state) =>
        decideRestriction(clientId, state, { ...command, standing: undefined }),
      ),
    );
    await devices.everybodySyncs();
    expect(await send(start(of('Iegrožotā')))).toMatchObject({
      status: 409,
      body: { rule: 'client.restricted' },
    });
    await eraseSubject(central.sql(), erased, { now: Date.now(), ownerOf: () => null, folder: null });
    const { body } = await send(start(of('Aizmirstā')));
    await devices.everybodySyncs();
    expect(stateIn(first, body.id).clientId).not.toBe(erased);
  });

  it('with every wrong field named, and only with the scope', async () => {
    const paths = async (more: object) => {
      const { status, body } = await send(start(more));
      return [status, ...(body.fields ?? []).map(({ path }) => path)];
    };
    expect(await paths({ serviceId: 'vid-tax-statement' })).toEqual([400, 'body.serviceId']);
    expect(await paths({ centre: 'QQQ' })).toEqual([400, 'body.centre']);
    expect(await paths({ client: { kind: 'person', ...ANNA, code: '99999999999' } })).toEqual([
      400,
      'body.client.code',
    ]);
    expect(await paths({ client: { kind: 'person', ...ANNA, code: '', phone: '', email: '' } })).toEqual([
      400,
      'body.client.code',
    ]);
    expect(await paths({ what: ' ' })).toEqual([400, 'body.what']);
    const others = INSTITUTION_SCOPES.filter((scope) => scope !== 'requests:start');
    expect((await send(start(), others)).status).toBe(403);
  });
});
