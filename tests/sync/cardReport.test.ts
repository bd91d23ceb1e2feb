import { describe, expect, it } from 'vitest';
import { createApiKey, INSTITUTION_SCOPES } from '#backoffice/storage/apiKeys.ts';
import { transaction } from '#backoffice/storage/database.ts';
import { erasePart } from '#backoffice/storage/erasePart.ts';
import { institutionApi } from '#backoffice/testing/routedRequest.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { cardReports, countOpenCardReports } from '#db/repositories/cardReports.ts';
import { answer, report, reports } from '#electron/features/knowledge/reports.ts';
import type { StaffRole } from '#shared/api/define.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const RESIDENCE = 'pmlp-declare-residence';
const WORDS = 'Maksa pie lodziņa vairs nav 4,27 €';
const NO_ERROR = { how: 'notAnError', words: 'Maksa ir noteikta likumā' };

type Listed = {
  readonly reports: readonly { readonly id: string; readonly words: string; readonly status: string }[];
  readonly cursor: number;
};

const devices = twoDevices();

async function institution(institutionId: string) {
  const sql = devices.central.sql();
  const key = { name: institutionId, institutionId, scopes: INSTITUTION_SCOPES };
  const call = institutionApi(devices.central.url(), await createApiKey(sql, key, Date.now()));
  return {
    list: async (after = 0) =>
      (await (await call('GET', `/card-reports?after=${after}&limit=200`)).json()) as Listed,
    answer: async (id: string, body: object) =>
      (await call('POST', `/card-reports/${id}/answer`, body)).status,
  };
}

function reportIn(office: SyncOffice): string {
  let reportId = '';
  office.command((work) => {
    ({ reportId } = report(work, { serviceId: RESIDENCE, words: WORDS }));
  });
  return reportId;
}

/** As this person sees the reports on this device. */
async function seen(office: SyncOffice, role: StaffRole, reportId: string) {
  const staffId = role === 'manager' ? office.newId() : CLERK.kind === 'staff' ? CLERK.staffId : '';
  const session = office.sessions.addStaff({
    staffId: staffId as StaffId,
    name: 'Anna Kļaviņa',
    roles: [role],
    shiftId: office.newId(),
    counterId: null,
    isLocked: false,
    dueShift: null,
    machineId: null,
  });
  const all = await reports(office, {}, { ...session, machine: null });
  return all.reports.find((each) => each.reportId === reportId);
}

describe('an error on a card of the state, over the network (LVL-15)', () => {
  it('made without a network waits here, then its institution has it and answers, and its reporter reads that', async () => {
    const { first, second } = devices;
    const pmlp = await institution('pmlp');
    devices.part();
    const id = reportIn(first);
    await first.sync();
    expect(await seen(first, 'clerk', id)).toMatchObject({ owner: 'pmlp', isSent: false });
    expect((await pmlp.list()).reports.filter((each) => each.id === id)).toEqual([]);
    await devices.meet();
    const { reports: routed, cursor } = await pmlp.list();
    expect(routed.find((each) => each.id === id)).toMatchObject({ words: WORDS, status: 'open' });
    for (const office of [first, second]) {
      expect(await seen(office, 'manager', id)).toMatchObject({ isSent: true, status: 'open', words: WORDS });
      expect(countOpenCardReports(office.db)).toBe(0);
    }
    const inItsPlace = { reportId: id, how: 'putRight', words: '' } as const;
    expect(() => second.command((work) => void answer(work, inItsPlace))).toThrow(
      expect.objectContaining({ error: { code: 'refused', rule: 'cardReport.withOwner' } }),
    );

    expect(await pmlp.answer(id, NO_ERROR)).toBe(200);
    expect((await pmlp.list(cursor)).reports).toMatchObject([{ id, status: 'notAnError' }]);
    await devices.everybodySyncs();
    expect(await seen(first, 'clerk', id)).toMatchObject({
      status: 'notAnError',
      isMine: true,
      isUnread: true,
      answers: [{ ...NO_ERROR, byName: null, catalogueVersion: null }],
    });
    for (const { db } of [first, second]) {
      const before = cardReports(db, 10);
      rebuild(db);
      expect(cardReports(db, 10)).toEqual(before);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('whose words were erased at their term comes once more to its institution, without them', async () => {
    const pmlp = await institution('pmlp');
    const id = reportIn(devices.first);
    await devices.everybodySyncs();
    const { cursor } = await pmlp.list();
    const context = { now: Date.now(), ownerOf: () => 'pmlp' };
    await transaction(devices.central.sql(), (tx) =>
      erasePart(tx, context, { kind: 'cardReport', id, subjectIds: [id] }),
    );
    expect((await pmlp.list(cursor)).reports).toMatchObject([{ id, words: '', status: 'open' }]);
    expect(await pmlp.answer(id, NO_ERROR)).toBe(409);
    expect(await pmlp.answer(id, { how: 'corrected', catalogueVersion: 99 })).toBe(200);
    await devices.everybodySyncs();
    expect(await seen(devices.second, 'manager', id)).toMatchObject({
      words: '',
      status: 'corrected',
      answers: [{ catalogueVersion: 99 }],
    });
    expect(await devices.faults()).toEqual([]);
  });

  it('stays open to nobody but its institution', async () => {
    const id = reportIn(devices.first);
    await devices.everybodySyncs();
    const vsaa = await institution('vsaa');
    expect((await vsaa.list()).reports).toEqual([]);
    expect(await vsaa.answer(id, NO_ERROR)).toBe(404);
  });
});
