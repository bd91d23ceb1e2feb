import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import type { EditedCard } from '#shared/catalogue/municipalCard.ts';
import { searchCards } from '#shared/catalogue/searchCards.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays, addWorkingDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers, SICKNESS_BENEFIT } from '#tests/helpers/sicknessAnswers.ts';
import {
  fromNoon,
  newCommandId,
  signIn,
  startTestOffice,
  Person,
  type Route,
} from '#tests/helpers/testOffice.ts';

const TRADE = 'municipality-street-trade';
const FISHING = words('Zvejas atļaujas saņemšana', 'Fishing permit');

describe.each<Route>(['ipc', 'http'])('cards that the centre writes (CAT-17), over %s', (route) => {
  let office: Office;
  let manager: Person;
  let anna: Person;
  let greeter: Person;
  beforeAll(async () => {
    office = await startTestOffice({ machineNow: fromNoon() });
    greeter = await signIn(office, 'Līga Balode', null, route);
    manager = await signIn(office, 'Māra Kalniņa', null, route);
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  const inUse = async () => (await anna.call('catalogue.get', {})).catalogue as Catalogue;
  const cardOf = async (id: string) => (await inUse()).cards.find((card) => card.id === id) as ServiceCard;
  const revisionOf = async (id: string) =>
    (await manager.call('localCard.list', {})).cards.find(({ cardId }) => cardId === id)?.revision ?? null;
  const edited = async (id: string, changes: Partial<EditedCard> = {}) =>
    anEditedCard(await inUse(), id, changes);

  async function saved(id: string, changes: Partial<EditedCard>): Promise<void> {
    const basedOn = await revisionOf(id);
    const card = await edited(id, changes);
    await manager.call('localCard.save', { cardId: id, templateId: null, basedOn, card, because: '' });
  }

  const promise = (count: number): Pick<EditedCard, 'serviceLevelTerms'> => ({
    serviceLevelTerms: [
      {
        id: `days-${count}`,
        text: words(`${count} darba dienās`, `In ${count} working days`),
        length: { count, unit: 'workingDays' },
        confirmed: true,
        origin: 'agreed',
        support: { hours: words('P. 9–18', 'Mon 9–18'), channels: ['phone'] },
      },
    ],
  });

  /** A client with a checked identity at Anna's counter. */
  async function visit(): Promise<string> {
    const { visitId } = await greeter.call('door.issueTicket', ticketFor(null));
    const data = {
      givenName: 'Rita',
      familyName: `Liepa ${visitId.slice(-4)}`,
      code: '',
      phone: '',
      email: '',
    };
    const client = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
    const { clientId } = await anna.call('client.register', client);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    await anna.call('visit.linkClient', { visitId, clientId });
    const identity = {
      document: 'passport',
      method: 'lookedAt',
      validTo: '2035-01-01',
      numberEnd: '1234',
    } as const;
    await anna.call('visit.checkIdentity', { visitId, ...identity });
    return visitId;
  }

  const ticketFor = (serviceId: string | null) => ({
    triage: { ...triage, serviceId },
    missingDocuments: [],
    overrideReason: 'pārbaude',
  });

  async function bookingOf(serviceId: string): Promise<InputOf<'appointment.book'>> {
    const asked = { serviceIds: [serviceId], kind: 'visit', day: null, exceptId: null } as const;
    const { nearest } = await greeter.call('appointment.times', { ...asked, serviceIds: [serviceId] });
    return {
      ...{
        serviceIds: [serviceId],
        channel: 'phone',
        clientId: null,
        name: 'Alma Ūdre',
        phone: '+371 29112233',
      },
      ...{ note: '', language: 'lv', need: 'none', videoCentreId: null, from: nearest[0] ?? 0 },
    };
  }

  async function finish(visitId: string): Promise<void> {
    await anna.call('visit.finish', { visitId, offerRating: false });
  }

  const draftOf = (visitId: string, serviceId: string) => ({
    draftId: newCommandId(),
    visitId,
    serviceId,
    channel: 'paper' as const,
    declined: [],
    documentsSeen: [],
    answers: {} as Record<string, string | boolean>,
  });

  const receiptText = async (requestId: string) => {
    const { base64 } = await anna.call('request.receiptPdf', { requestId, language: 'lv', copy: 1 });
    return readPdf(Buffer.from(base64, 'base64')).text;
  };

  it('a new card made from an empty one is offered, filed, and its term is promised (SLT-03)', async () => {
    const card = await edited(TRADE, { name: FISHING, ...promise(7), blocks: ['P', 'C', 'D'] });
    const input = { cardId: null, templateId: null, basedOn: null, card, because: '' };
    const { cardId } = await manager.call('localCard.save', input);
    expect(cardId).toMatch(/^municipality-zvejas-atlaujas-sanemsana-[0-9a-f]{8}$/);
    const visitId = await visit();
    const answers = await completeAnswers(anna, cardId);
    const request = await anna.call('request.register', { ...draftOf(visitId, cardId), answers });
    expect(request.dueDate).toBe(addWorkingDays(localDate(Date.now()), 7));
    expect(await receiptText(request.requestId)).toContain('7 darba dien');

    // The card says another term by now; the receipt says what was promised.
    await saved(cardId, promise(3));
    expect(await receiptText(request.requestId)).toContain('7 darba dien');

    // Beside the survey too, as long as it is asked for (SLT-03).
    const { token } = await anna.call('session.openTerminal', { kind: 'clientScreen' });
    const screen = new Person(office, route, token);
    await anna.call('visit.finish', { visitId, offerRating: true });
    const asked = await screen.call('clientScreen.state', {});
    const length = { count: 7, unit: 'workingDays' };
    expect(asked.promises).toEqual([{ service: FISHING, dueDate: request.dueDate, length }]);
    await screen.call('rating.skip', {});
    expect((await screen.call('clientScreen.state', {})).promises).toEqual([]);
  });

  it('a draft goes on with the version on which it was begun, and the next one begins on the new one', async () => {
    const visitId = await visit();
    const draft = draftOf(visitId, TRADE);
    await anna.call('request.saveDraft', draft);
    await saved(TRADE, { blocks: ['P', 'C', 'D', 'F', 'T'], ...promise(4) });
    const kept = (await anna.call('request.draft', { draftId: draft.draftId })).card;
    expect(kept?.form.sections.map(({ id }) => id)).not.toContain('statements');
    expect((await cardOf(TRADE)).form.sections.map(({ id }) => id)).toContain('statements');
    await saved(TRADE, promise(2));
    const now = draftOf(visitId, TRADE);
    await anna.call('request.saveDraft', now);
    expect((await anna.call('request.draft', { draftId: now.draftId })).card).toBeNull();
    await anna.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
    await finish(visitId);
  });

  it('that is switched off is begun for nobody, and what was begun on it is finished', async () => {
    const visitId = await visit();
    const draft = draftOf(visitId, TRADE);
    await anna.call('request.saveDraft', draft);
    const turn = async (isOn: boolean) =>
      manager.call('localCard.switch', { cardId: TRADE, basedOn: await revisionOf(TRADE), isOn });
    const booking = await bookingOf(TRADE);
    const { appointmentId } = await greeter.call('appointment.book', booking);
    await turn(false);
    expect((await cardOf(TRADE)).isSwitchedOff).toBe(true);
    const other = { ...draftOf(visitId, TRADE), answers: await completeAnswers(anna, TRADE) };
    expect(await anna.refusal('request.saveDraft', other)).toBe('request.serviceOff');
    expect(await anna.refusal('request.register', other)).toBe('request.serviceOff');
    // Nor under the id of a draft for another service.
    const ofAnother = draftOf(visitId, SICKNESS_BENEFIT);
    await anna.call('request.saveDraft', ofAnother);
    const disguised = { ...other, draftId: ofAnother.draftId };
    expect(await anna.refusal('request.register', disguised)).toBe('request.serviceOff');
    const guided = { visitId, serviceId: TRADE, place: 'sharedComputer', planned: 'assisted' } as const;
    expect(await anna.refusal('visit.startGuided', guided)).toBe('visit.serviceOff');
    expect(await greeter.refusal('door.issueTicket', ticketFor(TRADE))).toBe('door.serviceOff');
    expect(await greeter.refusal('appointment.book', booking)).toBe('appointment.serviceOff');
    // Whoever was booked before comes all the same.
    await greeter.call('appointment.checkIn', { appointmentId });
    const answers = await completeAnswers(anna, TRADE);
    const { requestId } = await anna.call('request.register', { ...draft, answers });
    expect(await receiptText(requestId)).toContain((await cardOf(TRADE)).name.lv);
    await turn(true);
    expect((await cardOf(TRADE)).isSwitchedOff).toBeUndefined();
    await finish(visitId);
  });

  it('given under an agreement is begun for nobody after its last day, and again once it is made anew (LVL-14)', async () => {
    const today = localDate(fromNoon()());
    const until = (validTo: string) => ({
      agreement: { provider: 'SIA Gājēji', reference: '12', validFrom: '2026-01-01', validTo },
      importance: 'important' as const,
      maturity: 3,
    });
    const ticket = {
      triage: { ...triage, serviceId: TRADE },
      missingDocuments: [],
      overrideReason: 'pārbaude',
    };
    await saved(TRADE, until(addDays(today, -1)));
    expect(await greeter.refusal('door.issueTicket', ticket)).toBe('door.serviceOff');
    const isFound = async () =>
      searchCards(await inUse(), 'ielu tirdzniecības', 'lv').some(({ card }) => card.id === TRADE);
    expect(await isFound()).toBe(false);
    await saved(TRADE, until(today));
    expect(await isFound()).toBe(true);
    expect(await cardOf(TRADE)).toMatchObject(until(today));
    expect(
      await manager.refusal('localCard.save', {
        ...{ cardId: TRADE, templateId: null, basedOn: await revisionOf(TRADE), because: '' },
        card: await edited(TRADE, until('2025-12-31')),
      }),
    ).toBe('localCard.faulty');
    // What is left out is gone.
    await saved(TRADE, { agreement: undefined });
    const { agreement, importance, maturity } = await cardOf(TRADE);
    expect([agreement, importance, maturity]).toEqual([undefined, undefined, undefined]);
  });

  it('have a longest term by their importance, which the manager sets (CAT-13)', async () => {
    expect((await manager.call('localCard.importanceTerms', {})).terms).toEqual({});
    const terms = { important: { count: 5, unit: 'workingDays' as const } };
    expect(await anna.refusal('localCard.setImportanceTerms', { terms })).toBe('notPermitted');
    await manager.call('localCard.setImportanceTerms', { terms });
    expect((await manager.call('localCard.importanceTerms', {})).terms).toEqual(terms);
  });

  it('tells the clerk how it is done, and answers what clients ask; clients read only the answers (CAT-03)', async () => {
    const paper = (await cardOf(TRADE)).documents[1]?.id ?? '';
    const step = {
      id: 'look',
      text: words('Paskatās plānu', 'Looks at the plan'),
      documents: [paper],
      minutes: 5,
    };
    const procedure = { steps: [step], responsible: words('Nodaļa', 'The department') };
    const faq = [
      {
        id: 'rain',
        question: words('Ko darīt lietū?', 'What if it rains?'),
        answer: words('Atļauja der arī nākamajā dienā.', 'The permit holds on the next day too.'),
      },
    ];
    await saved(TRADE, { procedure, faq });
    expect(await cardOf(TRADE)).toMatchObject({ procedure, faq });
    for (const [word, language] of [
      ['lietū', 'lv'],
      ['rains', 'en'],
    ] as const) {
      const found = searchCards(await inUse(), word, language).map(({ card }) => card.id);
      expect(found).toContain(TRADE);
    }
    const { token } = await anna.call('session.openTerminal', { kind: 'clientScreen' });
    const onScreen = (await new Person(office, route, token).call('catalogue.get', {}))
      .catalogue as Catalogue;
    const read = onScreen.cards.find(({ id }) => id === TRADE);
    expect(read).toMatchObject({ faq });
    expect(read).not.toHaveProperty('procedure');

    const lost = { ...procedure, steps: [{ ...step, documents: ['gone'] }] };
    const input = { cardId: TRADE, templateId: null, basedOn: await revisionOf(TRADE), because: '' };
    const card = await edited(TRADE, { procedure: lost });
    expect(await manager.refusal('localCard.save', { ...input, card })).toBe('localCard.faulty');
    const { procedure: _procedure, ...without } = await edited(TRADE);
    await manager.call('localCard.save', { ...input, card: without });
    expect(await cardOf(TRADE)).not.toHaveProperty('procedure');
  });

  it('is refused without a term, as a second one of the same kind, and over a colleague’s change', async () => {
    const basedOn = await revisionOf(TRADE);
    const save = async (changes: Partial<EditedCard>, more: object = {}) =>
      manager.refusal('localCard.save', {
        ...{ cardId: TRADE, templateId: null, basedOn, because: '' },
        card: await edited(TRADE, changes),
        ...more,
      });
    expect(await save({ serviceLevelTerms: [] })).toBe('localCard.termsMissing');
    expect(await save({ situations: [] })).toBe('localCard.situationMissing');
    const name = words('Atļauja ielu tirdzniecībai', 'Permit to trade');
    expect(await save({ name }, { cardId: null, basedOn: null })).toBe('localCard.similar');
    await saved(TRADE, promise(6));
    expect(await save(promise(5))).toBe('localCard.changedElsewhere');
  });

  it('of the state is only read, and may be promised sooner than its owner does, never later (SLT-06)', async () => {
    const card = await edited(SICKNESS_BENEFIT, promise(1));
    const input = { cardId: SICKNESS_BENEFIT, templateId: null, basedOn: null, card, because: '' };
    expect(await manager.refusal('localCard.save', input)).toBe('localCard.ownedElsewhere');
    const owners = (await cardOf(SICKNESS_BENEFIT)).serviceLevelTerms[0]?.length.count ?? 0;
    const setTerm = { cardId: SICKNESS_BENEFIT, basedOn: null };
    const length = { count: owners + 1, unit: 'workingDays' } as const;
    expect(await manager.refusal('localCard.setTerm', { ...setTerm, length })).toBe('localCard.termLowered');
    await manager.call('localCard.setTerm', { ...setTerm, length: { ...length, count: 3 } });
    const visitId = await visit();
    const answers = await completeAnswers(anna);
    const draft = draftOf(visitId, SICKNESS_BENEFIT);
    const { dueDate, requestId } = await anna.call('request.register', { ...draft, answers });
    expect(dueDate).toBe(addWorkingDays(localDate(Date.now()), 3));
    const basedOn = await revisionOf(SICKNESS_BENEFIT);
    await manager.call('localCard.setTerm', { ...setTerm, basedOn, length: null });
    expect(await receiptText(requestId)).toContain('3 darba dien');
    expect((await cardOf(SICKNESS_BENEFIT)).serviceLevelTerms[0]?.length.count).toBe(owners);
    await finish(visitId);
  });

  it('that nobody could mean are refused in whole, with the place that is wrong, and nothing is kept', async () => {
    const card = await edited(TRADE, { name: FISHING });
    const asked = { cardId: null, templateId: null, basedOn: null, because: 'cita lieta' };
    const save = async (changes: object, more: object = {}) => {
      const input = { ...asked, card: { ...card, ...changes }, ...more };
      const answer = await manager.answer('localCard.save', input, newCommandId());
      return answer.ok ? null : answer.error;
    };
    const document = { id: 'paper', name: words('Papīrs', 'Paper'), mandatory: true, handling: 'attach' };
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...document, id: `paper-${at}` }));
    const vast = { ...FISHING, ru: 'Я'.repeat(100_000) };
    const before = await inUse();
    for (const changes of [
      { documents: many },
      { name: vast },
      { result: vast },
      { blocks: ['P', 'Z'] },
      { form: { sections: [] } },
      { ticketCategory: 'A' },
    ]) {
      expect(await save(changes), JSON.stringify(changes).slice(0, 60)).toMatchObject({
        code: 'invalidInput',
        fields: [{ path: expect.stringMatching(/card/) }],
      });
    }
    for (const changes of [{ documents: [document, document] }, { situations: ['no-such-situation'] }]) {
      expect(await save(changes)).toMatchObject({ code: 'refused', rule: 'localCard.faulty' });
    }
    expect(await save({}, { cardId: 'municipality-no-such-card' })).toMatchObject({ code: 'notFound' });
    expect(await save({}, { cardId: '__proto__' })).toMatchObject({ code: 'notFound' });
    expect(await save({}, { templateId: SICKNESS_BENEFIT })).toMatchObject({
      rule: 'localCard.ownedElsewhere',
    });
    expect(await inUse()).toEqual(before);
  });

  it('are for the manager and the administrator to write', async () => {
    for (const person of [greeter, anna]) {
      expect(await person.refusal('localCard.list', {})).toBe('notPermitted');
      const turn = { cardId: TRADE, basedOn: null, isOn: false };
      expect(await person.refusal('localCard.switch', turn)).toBe('notPermitted');
    }
  });
});
