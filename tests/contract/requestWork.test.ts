import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const SERVICE = 'vsaa-sickness-benefit';
const RESIDENCE = 'pmlp-declare-residence';
const VSAA = { kind: 'institution', institutionId: 'vsaa' } as const;

describe.each<Route>(['ipc', 'http'])('work on a request, over %s', (route) => {
  let office: Office;
  /** At the counter; a specialist of VSAA; the manager. */
  let anna: Person;
  let janis: Person;
  let mara: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    janis = await signIn(office, 'Jānis Liepiņš', null, route);
    mara = await signIn(office, 'Māra Kalniņa', null, route);
    await sendTo({ kind: 'specialists' });
  });
  afterAll(() => office.close());

  const sendTo = (to: { kind: 'nobody' | 'specialists' | 'manager' }) =>
    mara.call('request.changeRouting', {
      rules: [{ about: { kind: 'service', serviceId: SERVICE }, to }],
    });

  /** By Anna, for somebody new; the visit goes on. */
  async function registeredIn(serviceId: string, more: Record<string, string> = {}) {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    await anna.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
    await anna.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2031-01-01',
      numberEnd: '4321',
    });
    const answers = { ...(await completeAnswers(anna, serviceId)), ...more };
    const { requestId } = await anna.call('request.register', {
      draftId: newCommandId(),
      visitId,
      serviceId,
      channel: 'paper',
      declined: [],
      answers,
      documentsSeen: [],
    });
    return { requestId, answers, visitId };
  }

  async function registered() {
    const request = await registeredIn(SERVICE);
    await anna.call('visit.finish', { visitId: request.visitId, offerRating: false });
    return request;
  }

  type View = 'work' | 'untaken' | 'returned' | 'awaited';
  const listed = async (person: Person, filter: View, requestId: string) =>
    (await person.call('request.list', { filter, limit: 500 })).rows.find(
      (row) => row.requestId === requestId,
    );
  const workOf = async (requestId: string, person = anna) =>
    (await person.call('request.get', { requestId })).work;
  const turnOf = async (requestId: string) => ({
    requestId,
    turnId: (await workOf(requestId)).turn?.turnId ?? '',
  });

  it('goes to the specialists by the manager’s rule, and one of them takes it (LVL-03, LVL-16)', async () => {
    const { requestId } = await registered();
    const row = await listed(janis, 'untaken', requestId);
    expect(row?.work.turn).toMatchObject({
      to: { kind: 'institution', name: 'vsaa' },
      reason: 'rule',
      holderName: null,
      mayTake: true,
    });
    expect(await listed(anna, 'untaken', requestId)).toBeUndefined();
    // A manager finds it too: nothing is left lying because nobody is there.
    expect(await listed(mara, 'untaken', requestId)).toBeDefined();
    const turn = await turnOf(requestId);
    expect(await anna.refusal('request.take', turn)).toBe('request.notMeantForYou');
    await janis.call('request.take', turn);
    expect(await mara.refusal('request.take', turn)).toBe('request.alreadyTaken');
    expect((await listed(janis, 'work', requestId))?.work.turn).toMatchObject({ isMine: true });
    expect((await workOf(requestId)).turn).toMatchObject({
      holderName: 'Jānis Liepiņš',
      fromName: 'Anna Kļaviņa',
      fromLevel: 1,
      toLevel: 2,
    });
  });

  it('goes by where its matter lies, and one place has one rule about the same (LVL-03)', async () => {
    const about = { kind: 'service', serviceId: RESIDENCE } as const;
    const territory = { name: 'Salaspils pagasts', postcodes: ['LV-2118'] };
    const parish = { about, territory, to: { kind: 'manager' } as const };
    await mara.call('request.changeRouting', { rules: [{ about, to: { kind: 'specialists' } }, parish] });
    expect((await mara.call('request.routing', {})).rules).toContainEqual(parish);
    const turnAt = async (postcode: string) => {
      const { requestId, visitId } = await registeredIn(RESIDENCE, { 'residence.postcode': postcode });
      await anna.call('visit.finish', { visitId, offerRating: false });
      return (await workOf(requestId, mara)).turn;
    };
    expect(await turnAt('lv 2118')).toMatchObject({ toLevel: 3, reason: 'rule' });
    expect(await turnAt('LV-2121')).toMatchObject({ toLevel: 2, to: { kind: 'institution' } });
    const { rules } = await mara.call('request.routing', {});
    const again = { rules: [...rules, { ...parish, territory: { ...territory, name: 'Cits' } }] };
    expect(await mara.refusal('request.changeRouting', again)).toBe('routing.twoForOnePlace');
    expect((await mara.call('request.routing', {})).rules).toEqual(rules);
    await sendTo({ kind: 'specialists' });
  });

  it('is taken from the top of the line: the earliest promise first', async () => {
    await registered();
    const { rows, nextToTake, counts } = await janis.call('request.list', { filter: 'untaken', limit: 500 });
    expect(nextToTake?.requestId).toBe(rows[0]?.requestId);
    const days = rows.map(({ dueDate }) => dueDate);
    expect(days).toEqual(days.toSorted());
    expect(counts['untaken']).toBe(rows.length);
  });

  it('comes back to whoever sent it with what is missing, is put right and goes on', async () => {
    const { requestId, answers } = await registered();
    await janis.call('request.take', await turnOf(requestId));
    const turn = await turnOf(requestId);
    expect(await janis.refusal('request.return', { ...turn, words: '' })).toBe('request.workNeedsText');
    await janis.call('request.return', { ...turn, words: 'Kontam trūkst cipara' });
    expect(await listed(anna, 'returned', requestId)).toMatchObject({ work: { unread: 1 } });
    const back = (await workOf(requestId)).turn;
    expect(back).toMatchObject({ reason: 'returned', isMine: true, sendBack: { name: 'Jānis Liepiņš' } });
    if (!back?.sendBack) throw new Error('there is no way back');
    await anna.call('request.correct', {
      requestId,
      version: 1,
      answers: { ...answers, 'bank.iban': 'LV97HABA0012345678910' },
      why: { reason: 'mistyped', words: '' },
    });
    const { toLevel, target } = back.sendBack;
    const again = {
      requestId,
      turnId: back.turnId,
      toLevel,
      target,
      reason: 'corrected',
      words: '',
    } as const;
    await anna.call('request.route', again);
    expect((await listed(janis, 'work', requestId))?.work.turn).toMatchObject({ reason: 'corrected' });
    await janis.call('request.finishWork', { ...(await turnOf(requestId)), words: 'Viss sakārtots' });
    expect(await listed(janis, 'work', requestId)).toBeUndefined();
    expect((await listed(janis, 'awaited', requestId))?.work.awaits).toBe('institution');
    expect((await workOf(requestId)).steps.map(({ type, by }) => [type, by])).toEqual([
      ['request.routed', 'Anna Kļaviņa'],
      ['request.taken', 'Jānis Liepiņš'],
      ['request.returned', 'Jānis Liepiņš'],
      ['request.routed', 'Anna Kļaviņa'],
      ['request.workDone', 'Jānis Liepiņš'],
    ]);
  });

  it('goes to a specialist by hand where no rule sends it, a simple one with the reason only (LVL-10)', async () => {
    await sendTo({ kind: 'nobody' });
    const { requestId } = await registered();
    await sendTo({ kind: 'specialists' });
    expect((await workOf(requestId)).turn).toBeNull();
    const { people, isSimple, hasSpecialist } = await anna.call('request.receivers', { requestId });
    expect({ isSimple, hasSpecialist }).toEqual({ isSimple: true, hasSpecialist: true });
    const target = { kind: 'person', staffId: people[0]?.staffId ?? '' } as const;
    const byHand = { requestId, turnId: null, toLevel: 2, target, reason: 'ownerSystem' } as const;
    expect(await anna.refusal('request.route', { ...byHand, words: '' })).toBe('request.simpleNeedsReason');
    await anna.call('request.route', { ...byHand, words: 'Strīds par stāžu' });
    // It has a name on it: nobody has to take it first.
    expect((await listed(janis, 'work', requestId))?.work).toMatchObject({
      unread: 1,
      turn: { isMine: true },
    });
    // The other clerk's screen still shows it with nobody.
    expect(await anna.refusal('request.route', { ...byHand, words: 'Vēl' })).toBe('request.workMovedOn');
    const turn = await turnOf(requestId);
    await janis.call('request.giveBack', { ...turn, words: 'Rīt neesmu' });
    expect((await listed(janis, 'untaken', requestId))?.work.turn?.to).toEqual({
      kind: 'institution',
      name: 'vsaa',
    });
  });

  it('is moved by managers, whoever has it (LVL-04)', async () => {
    const { requestId } = await registered();
    await janis.call('request.take', await turnOf(requestId));
    const on = {
      ...(await turnOf(requestId)),
      toLevel: 2,
      target: VSAA,
      reason: 'other',
      words: 'Slims',
    } as const;
    expect(await anna.refusal('request.route', on)).toBe('request.workNotYours');
    await mara.call('request.route', on);
    expect((await workOf(requestId)).turn?.holderName).toBeNull();
  });

  it('carries words between colleagues, marked until they are seen', async () => {
    const { requestId } = await registered();
    await janis.call('request.take', await turnOf(requestId));
    await anna.call('request.writeMessage', { requestId, words: 'Klients zvanīs rīt' });
    expect((await workOf(requestId, anna)).unread).toBe(0);
    const { unread, steps } = await workOf(requestId, janis);
    expect(unread).toBe(1);
    expect(steps.at(-1)).toMatchObject({ text: 'Klients zvanīs rīt', by: 'Anna Kļaviņa', isNew: true });
    await janis.call('request.markSeen', { requestId });
    expect((await workOf(requestId, janis)).unread).toBe(0);
    await janis.call('request.writeMessage', { requestId, words: 'Labi' });
    expect((await workOf(requestId, anna)).unread).toBe(1);
    expect(await listed(anna, 'work', requestId)).toBeDefined();
  });

  it('is executed on the spot where the card leaves that to the centre, and the paper says in whose name (INT-04)', async () => {
    const { requestId, visitId } = await registeredIn(RESIDENCE);
    const done = { requestId, visitId, to: 'client', content: 'Rīgas iela 1, Salaspils' } as const;
    expect(await anna.refusal('request.executeHere', { ...done, content: '' })).toBe(
      'request.executionNeedsText',
    );
    await anna.call('request.executeHere', done);
    expect(await anna.call('request.get', { requestId })).toMatchObject({
      status: 'handedOver',
      isExecutedHere: true,
      handover: { to: 'client', receivedBy: 'Alma Ūdre', signed: 'paper', protocols: 0 },
    });
    const { copy } = await anna.call('request.issueConfirmation', { requestId, language: 'lv' });
    const pdf = await anna.call('request.confirmationPdf', { requestId, language: 'lv', copy });
    const { text } = readPdf(Buffer.from(pdf.base64, 'base64'));
    for (const part of [
      'Izziņa par deklarēto dzīvesvietu',
      'Rīgas iela 1, Salaspils',
      'Pilsonības un migrācijas lietu pārvalde',
    ]) {
      expect(text).toContain(part);
    }
    await anna.call('visit.finish', { visitId, offerRating: false });
  });

  it('is not executed here where only its owner does', async () => {
    const { requestId, visitId } = await registeredIn(SERVICE);
    const done = { requestId, visitId, to: 'client', content: 'Izmaksāts' } as const;
    expect(await anna.refusal('request.executeHere', done)).toBe('request.notDelegated');
    await anna.call('visit.finish', { visitId, offerRating: false });
  });
});
