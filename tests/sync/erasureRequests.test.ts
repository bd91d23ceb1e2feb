import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { settleNextErasure } from '#backoffice/storage/erasureRequests.ts';
import { decideAskErasure, decideWithdrawErasure } from '#shared/domain/client/erasure.ts';
import { localDate } from '#shared/lib/time.ts';
import { restoreBackup } from '#db/backup/restoreBackup.ts';
import { writeBackup } from '#db/backup/writeBackup.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { loadState } from '#db/journal/states.ts';
import { verifyJournal } from '#db/journal/verify.ts';
import { openDatabase } from '#db/open.ts';
import { caseOf } from '#electron/features/erasure/views.ts';
import { backupOpening } from '#electron/office/attachments/backupOpening.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import {
  changeFeedback,
  changeRequest,
  changeVisit,
  handOver,
  issueTicket,
  registerClient,
  registerFor,
  registerRequest,
  SERVICE,
} from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { tracesIn, tracesInBackoffice } from '#tests/helpers/traces.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PHONE = '+371 28880001';
/** Of the request's form. */
const FORM_PHONE = '+371 26123450';
const NOTE = 'Klients lūdz runāt lēnām un skaļi.';

/** Twenty pages. */
const MOST_LOG_BYTES = 20 * 4096;

const devices = twoDevices();
const both = () => [devices.first, devices.second];
let now: number;
beforeEach(() => {
  now = Date.now();
});

const ask = (office: SyncOffice, clientId: string) =>
  office.command((work) =>
    work.decide('client', clientId, (state) => {
      const today = localDate(work.now);
      return decideAskErasure(state, { askedOn: today, ground: 'notNeeded', today });
    }),
  );

/** Everything the back-office's eraser finds due; it may be at one of them itself. */
async function settleAll(at: number): Promise<void> {
  const context = { now: at, ownerOf: () => null, folder: null };
  while (await settleNextErasure(devices.central.sql(), context));
}

/** A visit that is over, with a note about the client. */
function visitWithNote(office: SyncOffice, clientId: string): string {
  const visitId = issueTicket(office, `A${String(ticket++).padStart(3, '0')}`);
  for (const command of [
    { kind: 'call', counter: '1' },
    { kind: 'startService', counter: '1' },
    { kind: 'linkClient', clientId },
    { kind: 'addNote', text: NOTE },
    { kind: 'markLeft' },
  ] as const)
    changeVisit(office, visitId, command);
  return visitId;
}
let ticket = 1;

const standing = (office: SyncOffice, clientId: string) => caseOf(office, clientId)?.standing;
const confirmed = (office: SyncOffice, clientId: string) =>
  caseOf(office, clientId)?.devices.map(({ confirmedAt }) => confirmedAt !== null);

describe('a client who asks to be erased', () => {
  it('is prepared without a network, and erased everywhere once it is back: database, log pages, index, backup', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    await devices.everybodySyncs();
    const backup = path.join(temporaryFolder(), 'centre.backup');
    writeBackup(devices.second.folder, backupOpening(TEST_KEY), backup);
    expect(await tracesInBackoffice(devices.central, [PHONE])).toEqual([PHONE]);
    devices.part();
    ask(devices.first, clientId);
    await devices.first.sync();
    expect(standing(devices.first, clientId)).toBe('prepared');
    await devices.meet();
    await settleAll(Date.now());
    await devices.everybodySyncs();
    for (const office of both()) {
      // The log was emptied with the deletion; what follows is that it was confirmed.
      const log = fs.statSync(path.join(office.folder, `${DATABASE_FILE}-wal`));
      expect(log.size).toBeLessThan(MOST_LOG_BYTES);
      expect(tracesIn(office, [PHONE])).toEqual([]);
      expect(verifyJournal(office.db, office.device())).toBeNull();
      expect(loadState(office.db, 'client', clientId)?.data).toBeNull();
    }
    expect(await tracesInBackoffice(devices.central, [PHONE])).toEqual([]);
    expect(await devices.faults()).toEqual([]);

    await devices.second.close();
    restoreBackup(backup, backupOpening(TEST_KEY), devices.second.folder, {
      now: new Date(now),
      today: localDate(now),
    });
    const db = openDatabase(path.join(devices.second.folder, DATABASE_FILE), TEST_KEY);
    expect(db.serialize().includes(PHONE)).toBe(false);
    db.close();
  });

  it('is listed with every device; one that is away for a week is named until it has been back', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    await devices.everybodySyncs();
    devices.second.link.cut(true);
    ask(devices.first, clientId);
    await devices.first.sync();
    await settleAll(Date.now());
    await devices.first.sync();
    await devices.first.pass(2 * MINUTE_MS);
    expect(standing(devices.first, clientId)).toBe('ordered');
    expect(confirmed(devices.first, clientId)?.toSorted()).toEqual([false, true]);
    const away = caseOf(devices.first, clientId)?.devices.find(({ confirmedAt }) => confirmedAt === null);
    expect(away).toMatchObject({ name: 'Counter', centre: devices.centre.name });
    expect(away?.lastSeenAt).not.toBeNull();

    await devices.second.pass(7 * DAY_MS);
    // It still has everything, and somebody there even went on with it.
    expect(tracesIn(devices.second, [PHONE])).toEqual([PHONE]);
    registerRequest(devices.second, clientId);
    devices.second.link.cut(false);
    await devices.second.sync();
    expect(tracesIn(devices.second, [PHONE, FORM_PHONE])).toEqual([]);
    expect(await tracesInBackoffice(devices.central, [PHONE, FORM_PHONE])).toEqual([]);
    await devices.first.pass(2 * MINUTE_MS);
    expect(confirmed(devices.first, clientId)).toEqual([true, true]);
    expect(standing(devices.first, clientId)).toBe('done');
    expect(await devices.faults()).toEqual([]);
  });

  it('waits while a request is open and until its term is over; what nothing stands against goes at once', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    const visitId = visitWithNote(devices.first, clientId);
    const requestId = registerRequest(devices.first, clientId);
    ask(devices.first, clientId);
    await devices.everybodySyncs();
    await settleAll(Date.now());
    await devices.everybodySyncs();
    for (const office of both()) {
      expect(standing(office, clientId)).toBe('kept');
      expect(caseOf(office, clientId)).toMatchObject({
        kept: [{ reason: 'requestOpen', until: null }],
        erased: [{ kind: 'visit', count: 1 }],
      });
      expect(tracesIn(office, [NOTE])).toEqual([]);
      expect(tracesIn(office, [PHONE, FORM_PHONE])).toEqual([PHONE, FORM_PHONE]);
      expect(loadState(office.db, 'visit', visitId)?.clientId).toBe(clientId);
    }
    expect(await tracesInBackoffice(devices.central, [NOTE])).toEqual([]);

    await devices.central.returnResult(requestId, SERVICE);
    await devices.everybodySyncs();
    handOver(devices.first, requestId);
    await devices.everybodySyncs();
    await settleAll(now + 2 * DAY_MS);
    await devices.everybodySyncs();
    expect(caseOf(devices.second, clientId)?.kept).toMatchObject([{ reason: 'requestTerm' }]);
    const until = caseOf(devices.second, clientId)?.kept[0]?.until ?? '';
    expect(until > localDate(now + 720 * DAY_MS)).toBe(true);

    await settleAll(now + 740 * DAY_MS);
    await devices.everybodySyncs();
    for (const office of both()) expect(tracesIn(office, [PHONE, FORM_PHONE])).toEqual([]);
    expect(await tracesInBackoffice(devices.central, [PHONE, FORM_PHONE])).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('loses the others of a request that was called off, while another one keeps the client', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    const child = 'Elīna Meža';
    const calledOff = registerFor(devices.first, clientId, { others: { child } });
    changeRequest(devices.first, calledOff, {
      kind: 'void',
      why: { reason: 'wrongClient', words: 'Cits klients.' },
      isManager: true,
    });
    registerRequest(devices.first, clientId);
    ask(devices.first, clientId);
    await devices.everybodySyncs();
    await settleAll(Date.now());
    await devices.everybodySyncs();
    expect(standing(devices.second, clientId)).toBe('kept');
    for (const office of both()) expect(tracesIn(office, [child])).toEqual([]);
    expect(await tracesInBackoffice(devices.central, [child])).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('keeps what others on the same ticket have, and what comes late about the visit is not taken in', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    const visitId = visitWithNote(devices.first, clientId);
    registerRequest(devices.first, clientId);
    await devices.everybodySyncs();
    devices.second.link.cut(true);
    const late = 'Vēl piezvanīt dēlam.';
    devices.second.command((work) =>
      work.decide('visit', visitId, () => ({
        ok: true,
        value: [
          {
            type: 'visit.noteAdded',
            version: 1,
            payload: {},
            personal: [{ subjectId: clientId, data: { text: late } }],
          },
        ],
      })),
    );
    ask(devices.first, clientId);
    await devices.first.sync();
    await settleAll(Date.now());
    devices.second.link.cut(false);
    await devices.everybodySyncs();
    for (const office of both()) expect(tracesIn(office, [late, NOTE])).toEqual([]);
    expect(await tracesInBackoffice(devices.central, [late, NOTE])).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('may take it back: nothing more is erased', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    registerRequest(devices.first, clientId);
    ask(devices.first, clientId);
    await devices.everybodySyncs();
    await settleAll(Date.now());
    devices.second.command((work) => work.decide('client', clientId, decideWithdrawErasure));
    await devices.everybodySyncs();
    await settleAll(now + 800 * DAY_MS);
    await devices.everybodySyncs();
    expect(standing(devices.first, clientId)).toBe('withdrawn');
    expect(loadState(devices.first.db, 'client', clientId)?.data?.phone).toBe(PHONE);
    expect(await devices.central.sql()`select from erasure_request where client_id = ${clientId}`).toEqual(
      [],
    );
  });

  it('with a complaint that is not answered waits for the answer', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: PHONE });
    const feedbackId = devices.first.newId();
    changeFeedback(devices.first, feedbackId, {
      kind: 'receive',
      feedbackId,
      facts: {
        kind: 'complaint',
        subject: 'waiting',
        centreId: devices.centre.id,
        serviceId: null,
        sender: 'client',
        clientId,
        visitId: null,
        requestId: null,
        language: 'lv',
        answerBy: 'phone',
      },
      words: 'Gaidīju stundu.',
      name: '',
      contact: PHONE,
    });
    ask(devices.first, clientId);
    await devices.everybodySyncs();
    await settleAll(Date.now());
    await devices.everybodySyncs();
    expect(caseOf(devices.second, clientId)?.kept).toMatchObject([{ reason: 'feedbackOpen', until: null }]);
  });
});
