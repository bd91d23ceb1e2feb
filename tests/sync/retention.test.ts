import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passStep } from '#backoffice/storage/retention/pass.ts';
import { saveTerms } from '#backoffice/storage/retention/settings.ts';
import { decideProposal } from '#shared/domain/proposal/rules.ts';
import { decideDigitalEvent } from '#shared/domain/digitalEvent/rules.ts';
import { decideCardReport, type CardReportCommand } from '#shared/domain/cardReport/rules.ts';
import { decideRestriction, type RestrictionCommand } from '#shared/domain/client/restriction/decide.ts';
import { decideRepresentation, type RepresentationCommand } from '#shared/domain/representation/decide.ts';
import { TERM_KINDS, USUAL_TERMS, type Terms } from '#shared/domain/retention/terms.ts';
import { isPastTerm } from '#shared/domain/retention/whatKeeps.ts';
import { localDate, startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { addCalendarMonths, addDays } from '#shared/lib/workingDays.ts';
import { loadState } from '#db/journal/states.ts';
import { heldMatters } from '#electron/features/erasure/heldMatters.ts';
import { caseOf } from '#electron/features/erasure/views.ts';
import { readRetentionFigures, readTerms, writeTermSettings } from '#electron/office/retention.ts';
import {
  changeFeedback,
  changeVisit,
  handOver,
  issueTicket,
  registerClient,
  registerRequest,
  SERVICE,
} from '#tests/helpers/clerk.ts';
import { aRecord } from '#tests/factories/representation.ts';
import { manualTimers } from '#tests/helpers/manualTimers.ts';
import { CLERK, openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const TODAY = localDate(Date.now());

/** What the back-office's own eraser takes for now: between two steps of a test it would go on in the night of today. */
let night: number | null = null;
const devices = twoDevices(() => night ?? Date.now());

/** At four in the morning, when the sweep has begun. */
const nightOf = (day: LocalDate): number => startOfLocalDay(day) + 4 * HOUR_MS;

/** Everything there is to do then; killed after so many steps where it says so. */
async function pass(now: number, most = Infinity): Promise<number> {
  const context = { now, ownerOf: () => null, folder: null };
  night = now;
  let steps = 0;
  while (steps < most && (await passStep(devices.central.sql(), context))) steps += 1;
  // Killed, it goes on in the same night.
  if (steps < most) night = null;
  return steps;
}

/** As if this back-office had never swept before that day: the tests of the file share it. */
async function sweep(day: LocalDate): Promise<void> {
  await devices.central.sql()`
    insert into retention_pass (mode, day, kind, after_id, is_done, swept_on)
    values ('preview', ${day}::date, 'visit', '00000000-0000-0000-0000-000000000000', true, ${addDays(day, -1)}::date)
    on conflict (singleton) do update set mode = 'preview', is_done = true, swept_on = excluded.swept_on`;
  await pass(nightOf(day));
}

const setTerms = (terms: Partial<Terms>) =>
  saveTerms(devices.central.sql(), devices.centre.id, {
    terms: { ...USUAL_TERMS, ...terms },
    changedAt: Date.now(),
  });

let ticket = 1;
function visit(office: SyncOffice, clientId: string, note: string | null): string {
  const visitId = issueTicket(office, `B${String(ticket++).padStart(3, '0')}`);
  changeVisit(office, visitId, { kind: 'call', counter: '1' });
  changeVisit(office, visitId, { kind: 'startService', counter: '1' });
  changeVisit(office, visitId, { kind: 'linkClient', clientId });
  if (note !== null) changeVisit(office, visitId, { kind: 'addNote', text: note });
  changeVisit(office, visitId, { kind: 'markLeft' });
  return visitId;
}

function complain(office: SyncOffice, clientId: string): string {
  const feedbackId = office.newId();
  changeFeedback(office, feedbackId, {
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
    contact: '+371 27770001',
  });
  return feedbackId;
}

function represent(office: SyncOffice, id: string, command: RepresentationCommand): void {
  office.command((work) =>
    work.decide('representation', id, (state) =>
      decideRepresentation(state, command, { now: work.now, actor: CLERK }),
    ),
  );
}

function recordActing(office: SyncOffice, clientId: string, name: string): string {
  const id = office.newId();
  const client = { id: clientId, kind: 'person', birthDate: null, isHere: true } as const;
  const representative = { id: office.newId(), hasCard: false, name, code: '18056505610' };
  represent(office, id, aRecord({ client, representative }));
  return id;
}

function reportOn(office: SyncOffice, id: string, command: CardReportCommand): void {
  office.command((work) => work.decide('cardReport', id, (state) => decideCardReport(state, command)));
}

const aReport = (reportId: string, centreId: string) =>
  ({
    kind: 'make',
    reportId,
    centreId,
    serviceId: SERVICE,
    catalogueVersion: 2,
    cardUpdatedAt: '2026-11-01',
    words: 'Annai prasīja citu maksu.',
  }) as const;

const holds = (office: SyncOffice, clientId: string, kind: string): boolean =>
  heldMatters(office, clientId).some((matter) => matter.kind === kind);
const isErased = (office: SyncOffice, clientId: string): boolean =>
  loadState(office.db, 'client', clientId)?.data === null;

describe('what is past its term', () => {
  it('stays while the client’s data are not to be processed, and goes the night after that is lifted (GDPR 18)', async () => {
    const { first } = devices;
    const clientId = registerClient(first, { code: '', phone: '+371 27770008' });
    visit(first, clientId, 'Runāt lēnām.');
    const change = (command: RestrictionCommand) =>
      first.command((work) =>
        work.decide('client', clientId, (state) => decideRestriction(clientId, state, command)),
      );
    const day = { since: TODAY, today: TODAY } as const;
    change({ kind: 'restrict', ...day, ground: 'claim', covers: '', standing: undefined });
    await devices.everybodySyncs();
    const late = addCalendarMonths(TODAY, 12 * 12);
    await sweep(late);
    await devices.everybodySyncs();
    expect(holds(first, clientId, 'visit')).toBe(true);
    expect(isErased(first, clientId)).toBe(false);
    change({ kind: 'lift', told: 'phone', toldOn: TODAY, today: TODAY });
    await devices.everybodySyncs();
    await sweep(addDays(late, 1));
    await devices.everybodySyncs();
    expect(holds(first, clientId, 'visit')).toBe(false);
    expect(isErased(first, clientId)).toBe(true);
  });

  it('goes from every device on the first night after, not before, and what remains still counts', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: '+371 27770002' });
    const visitId = visit(devices.first, clientId, 'Runāt lēnām.');
    await devices.everybodySyncs();
    const over = addCalendarMonths(TODAY, USUAL_TERMS.visit);
    await sweep(addDays(over, -1));
    await devices.everybodySyncs();
    expect(holds(devices.second, clientId, 'visit')).toBe(true);
    await sweep(over);
    await devices.everybodySyncs();
    for (const office of [devices.first, devices.second]) {
      expect(holds(office, clientId, 'visit')).toBe(false);
      expect(loadState(office.db, 'visit', visitId)).toMatchObject({ status: 'left', clientId });
      expect(isErased(office, clientId)).toBe(false);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('is nothing that has just arrived, from a device whose clock was years behind without a network', async () => {
    const time = manualTimers();
    const yearsBehind = { ...time, now: () => time.now() - 5 * 365 * 24 * HOUR_MS };
    const behind = openSyncOffice({ url: devices.central.url(), time: yearsBehind });
    const clientId = registerClient(behind, { code: '', phone: '+371 27770009' });
    visit(behind, clientId, 'Runāt lēnām.');
    const actingId = recordActing(behind, clientId, 'Zane Kalna');
    represent(behind, actingId, { kind: 'close', why: 'revokedByClient', words: 'Tālāk pats.' });
    await behind.sync();
    await sweep(addDays(TODAY, 1));
    for (const office of [behind, devices.first]) {
      await office.sync();
      expect(holds(office, clientId, 'visit')).toBe(true);
      expect(isErased(office, clientId)).toBe(false);
      expect(loadState(office.db, 'representation', actingId)?.name).toBe('Zane Kalna');
    }
    await behind.discard();
  });

  it('waits a day after a clock of the back-office that leapt: somebody can put it right, nobody brings back what is erased', async () => {
    const { first } = devices;
    const clientId = registerClient(first, { code: '', phone: '+371 27770010' });
    visit(first, clientId, 'Runāt lēnām.');
    await devices.everybodySyncs();
    await sweep(TODAY);
    const ahead = addCalendarMonths(TODAY, 5 * 12);
    await pass(nightOf(ahead));
    await devices.everybodySyncs();
    expect(holds(first, clientId, 'visit')).toBe(true);
    await pass(nightOf(addDays(ahead, 1)));
    await devices.everybodySyncs();
    expect(holds(first, clientId, 'visit')).toBe(false);
  });

  it('is also what was reported on a card, answered or not: the words go, that it was reported stays', async () => {
    const { first, second } = devices;
    // Set before reports had a term.
    const { cardReport: months, ...earlier } = USUAL_TERMS;
    const settings = { terms: earlier as Terms, changedAt: Date.now() };
    await saveTerms(devices.central.sql(), devices.centre.id, settings);
    writeTermSettings(second.db, settings);
    expect(readTerms(second.db).cardReport).toBe(months);
    const [open, answered] = [first.newId(), first.newId()];
    const answer = { kind: 'answer', reportId: answered, how: 'answered', words: 'Rakstīju Annai.' } as const;
    reportOn(first, open, aReport(open, devices.centre.id));
    reportOn(first, answered, aReport(answered, devices.centre.id));
    reportOn(first, answered, answer);
    // SYS-08: what somebody proposed may name a client, too.
    const proposal = first.newId();
    first.command((work) => {
      const made = { kind: 'make', proposalId: proposal, centreId: devices.centre.id } as const;
      work.decide('proposal', proposal, (state) =>
        decideProposal(state, { ...made, words: 'Annai pietiktu ar zvanu.' }),
      );
    });
    // DIG-03: so may who led an event; that it was held, and for how many, stays.
    const digitalEventId = first.newId();
    const held = {
      kind: 'digitalSkills',
      date: TODAY,
      serviceId: null,
      place: '',
      participants: 14,
    } as const;
    const facts = { ...held, topic: 'eParaksts', ledBy: 'Annai blakus: Ilze' };
    first.command((work) =>
      work.decide('digitalEvent', digitalEventId, (state) => {
        const record = { kind: 'record', digitalEventId, facts, isKnownCard: true } as const;
        return decideDigitalEvent(state, record, devices.centre.id, work);
      }),
    );
    await devices.everybodySyncs();
    const over = addCalendarMonths(TODAY, months);
    await sweep(addDays(over, -1));
    await devices.everybodySyncs();
    expect(loadState(second.db, 'cardReport', open)?.words).toBe('Annai prasīja citu maksu.');
    expect(second.db.serialize().includes('Annai')).toBe(true);
    await sweep(over);
    await devices.everybodySyncs();
    for (const { db } of [first, second]) {
      expect(loadState(db, 'cardReport', open)).toMatchObject({ status: 'open', words: '' });
      expect(loadState(db, 'cardReport', answered)).toMatchObject({ words: '', answers: [{ words: '' }] });
      expect(loadState(db, 'proposal', proposal)).toMatchObject({ status: 'open', words: '' });
      expect(loadState(db, 'digitalEvent', digitalEventId)).toMatchObject({ participants: 14, ledBy: '' });
      expect(db.serialize().includes('Annai')).toBe(false);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('is also who acted for a client, so long after its end; what nobody ended stays with the client', async () => {
    const { first, second } = devices;
    const clientId = registerClient(first, { code: '', phone: '+371 27770007' });
    const ended = recordActing(first, clientId, 'Zane Kalna');
    const running = recordActing(first, clientId, 'Oto Mežs');
    represent(first, ended, { kind: 'close', why: 'revokedByClient', words: 'Tālāk pats.' });
    const over = addCalendarMonths(TODAY, USUAL_TERMS.delegation);
    // The client goes on coming.
    first.time.advance(900 * 24 * HOUR_MS);
    visit(first, clientId, null);
    await devices.everybodySyncs();
    const nameIn = (id: string) => loadState(second.db, 'representation', id)?.name;
    await sweep(addDays(over, -1));
    await devices.everybodySyncs();
    expect(nameIn(ended)).toBe('Zane Kalna');
    await sweep(over);
    await devices.everybodySyncs();
    expect(nameIn(ended)).toBeUndefined();
    expect(nameIn(running)).toBe('Oto Mežs');
    expect(isErased(second, clientId)).toBe(false);
    expect(await devices.faults()).toEqual([]);
  });

  it('is told the day before and logged after, in numbers only', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: '+371 27770003' });
    visit(devices.first, clientId, 'Runāt skaļi.');
    await devices.everybodySyncs();
    const over = addCalendarMonths(TODAY, USUAL_TERMS.visit);
    await sweep(addDays(over, -1));
    await devices.first.pass(2 * MINUTE_MS);
    expect(readRetentionFigures(devices.first.db)?.preview).toEqual({
      day: over,
      counts: [{ kind: 'visit', count: 1, oldestOn: TODAY }],
    });
    await sweep(over);
    await devices.first.pass(2 * MINUTE_MS);
    const figures = readRetentionFigures(devices.first.db);
    expect(figures?.log[0]).toEqual({ day: over, kind: 'visit', count: 1 });
    expect(figures?.preview?.counts).toEqual([]);
    expect(JSON.stringify(figures)).not.toContain(clientId);
  });

  it('waits while it is open, however long', async () => {
    const clientId = registerClient(devices.first, { code: '', phone: '+371 27770004' });
    registerRequest(devices.first, clientId);
    complain(devices.first, clientId);
    await devices.everybodySyncs();
    await sweep(addCalendarMonths(TODAY, 200));
    await devices.everybodySyncs();
    expect(holds(devices.first, clientId, 'request')).toBe(true);
    expect(holds(devices.first, clientId, 'feedback')).toBe(true);
    expect(isErased(devices.first, clientId)).toBe(false);
  });

  it('takes the whole client when nothing was heard of them, but not one who only came by', async () => {
    const gone = registerClient(devices.first, { code: '', phone: '+371 27770005' });
    const requestId = registerRequest(devices.first, gone);
    await devices.everybodySyncs();
    await devices.central.returnResult(requestId, SERVICE);
    await devices.everybodySyncs();
    handOver(devices.first, requestId);
    // Three months later somebody comes by and says nothing that would have to be written down.
    const here = registerClient(devices.first, { code: '', phone: '+371 27770006' });
    devices.first.time.advance(92 * 24 * HOUR_MS);
    visit(devices.first, here, null);
    await devices.everybodySyncs();
    await sweep(addCalendarMonths(TODAY, USUAL_TERMS.client + 1));
    await devices.everybodySyncs();
    expect(isErased(devices.second, gone)).toBe(true);
    // Nobody asked for it, so nobody follows it among the requests of clients.
    expect(caseOf(devices.second, gone)).toBeNull();
    expect(isErased(devices.second, here)).toBe(false);
    expect(await devices.faults()).toEqual([]);
  });

  it('broken off at any step goes on there, and does nothing twice', async () => {
    const clients = Array.from({ length: 4 }, (_unused, index) => {
      const clientId = registerClient(devices.first, { code: '', phone: `+371 2777010${index}` });
      visit(devices.first, clientId, 'Piezīme.');
      return clientId;
    });
    await devices.everybodySyncs();
    const over = addCalendarMonths(TODAY, USUAL_TERMS.client);
    await sweep(addDays(over, -1));
    for (let steps = 1; steps > 0;) steps = await pass(nightOf(over), 1);
    expect(await pass(nightOf(over))).toBe(0);
    await devices.everybodySyncs();
    for (const clientId of clients) expect(isErased(devices.second, clientId)).toBe(true);
    const entries = await devices.central.sql()`
      select from erasure where subject_id = any(${clients}::uuid[])`;
    expect(entries).toHaveLength(clients.length);
    const events = await devices.central.sql()`
      select from event where type = 'client.erased' and aggregate_id = any(${clients}::uuid[])`;
    expect(events).toHaveLength(clients.length);
    expect(await devices.faults()).toEqual([]);
  });

  it('is the same by the rule and by the sweep, whatever the terms and the day', async () => {
    const months = fc.integer({ min: 1, max: 60 });
    const terms = fc.record(Object.fromEntries(TERM_KINDS.map((kind) => [kind, months])));
    await fc.assert(
      fc.asyncProperty(terms, fc.integer({ min: 0, max: 2000 }), async (given, days) => {
        // A client is never shorter than what they left: else the whole person decides.
        const theirs = { ...USUAL_TERMS, ...given, client: 120 } as Terms;
        const clientId = registerClient(devices.first, { code: '', phone: '+371 27770200' });
        visit(devices.first, clientId, 'Piezīme.');
        registerRequest(devices.first, clientId);
        const feedbackId = complain(devices.first, clientId);
        if (days % 2 === 0)
          changeFeedback(devices.first, feedbackId, {
            kind: 'answer',
            subjectId: clientId,
            by: 'phone',
            text: 'Piezvanīts.',
          });
        await devices.first.sync();
        const day = addDays(TODAY, days);
        const expected = heldMatters(devices.first, clientId)
          .filter((matter) => !isPastTerm(matter, day, theirs))
          .map(({ kind }) => kind)
          .sort();
        await setTerms(theirs);
        await sweep(day);
        await devices.first.sync();
        expect(
          heldMatters(devices.first, clientId)
            .map(({ kind }) => kind)
            .sort(),
        ).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the terms of a centre', () => {
  it('changed on one device without a network, hold on all; the last change counts', async () => {
    devices.part();
    const change = (office: SyncOffice, visitMonths: number, changedAt: number) =>
      writeTermSettings(office.db, { terms: { ...USUAL_TERMS, visit: visitMonths }, changedAt });
    change(devices.second, 6, 1_000);
    change(devices.first, 3, 2_000);
    await devices.meet();
    for (const office of [devices.first, devices.second, devices.first]) await office.pass(2 * MINUTE_MS);
    for (const office of [devices.first, devices.second]) expect(readTerms(office.db).visit).toBe(3);
  });

  it('set before a kind had one, reach the others with the usual one for it', async () => {
    const { cardReport: months, ...earlier } = { ...USUAL_TERMS, visit: 5 };
    writeTermSettings(devices.second.db, { terms: earlier as Terms, changedAt: Date.now() });
    for (const office of [devices.second, devices.first]) await office.pass(2 * MINUTE_MS);
    expect(readTerms(devices.first.db)).toMatchObject({ visit: 5, cardReport: months });
  });
});
