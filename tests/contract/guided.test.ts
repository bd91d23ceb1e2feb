import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const SERVICE = 'vsaa-sickness-benefit';
const NO_E_SERVICE = 'pmlp-passport';
const begin = { serviceId: SERVICE, place: 'sharedComputer', planned: 'assisted' } as const;

describe.each<Route>(['ipc', 'http'])('help with an e-service (DIG-02, ASE-09), over %s', (route) => {
  const dataDir = temporaryFolder();
  let office: Office;
  let anna: Person;
  let visitId: string;
  beforeAll(async () => {
    office = await startTestOffice({ dataDir });
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    ({ visitId } = await greeter.call('door.issueTicket', issue));
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    return async () => {
      await anna.answer('visit.park', { visitId, minutes: null, note: '' }, newCommandId());
    };
  });

  const sessions = async () => (await anna.call('visit.get', { visitId })).guided;
  const end = (sessionId: string) => ({ visitId, sessionId, minutes: null, taught: 'yes' }) as const;

  it('goes from the first step to the outcome, and its number is for those who serve the client', async () => {
    const { sessionId } = await anna.call('visit.startGuided', { visitId, ...begin });
    const [begun] = await sessions();
    expect(begun).toMatchObject({ by: 'Anna Kļaviņa', planned: 'assisted', actual: null, ending: null });
    const stepIds = begun?.steps.map(({ stepId }) => stepId) ?? [];
    expect(stepIds).toEqual(['open', 'signIn', 'own-1', 'own-2', 'check', 'submit', 'keepNumber']);
    const tick = { visitId, sessionId, stepId: 'signIn', isDone: true };
    await anna.call('visit.tickGuided', tick);
    expect(await anna.refusal('visit.tickGuided', { ...tick, stepId: 'pin' })).toBe(
      'visit.guidedStepUnknown',
    );
    await anna.call('visit.moveGuided', { visitId, sessionId, place: 'clientDevice' });
    expect(await anna.refusal('visit.finish', { visitId, offerRating: false })).toBe('visit.guidedLeftOpen');
    expect(await anna.refusal('visit.markLeft', { visitId })).toBe('visit.guidedLeftOpen');
    await anna.call('visit.completeGuided', { ...end(sessionId), minutes: 14, serviceNumber: 'EP-17' });
    const [over] = await sessions();
    expect(over?.ending).toMatchObject({ kind: 'completed', minutes: 14, serviceNumber: 'EP-17' });
    expect(over).toMatchObject({ place: 'clientDevice', actual: 'assisted' });
    const { steps } = await anna.call('visit.record', { visitId });
    expect(steps.map(({ type }) => type).filter((type) => type.startsWith('visit.guided'))).toEqual([
      'visit.guidedStarted',
      'visit.guidedCompleted',
    ]);
    expect(steps.at(-1)?.words).toEqual([{ kind: 'serviceNumber', text: 'EP-17' }]);
    const greeter = await signIn(office, 'Līga Balode', null, route);
    expect(JSON.stringify(await greeter.call('visit.record', { visitId }))).not.toContain('EP-17');
    expect(JSON.stringify(await greeter.call('visit.get', { visitId }))).not.toContain('EP-17');
    await anna.call('visit.finish', { visitId, offerRating: false });
  });

  it('is begun once, however often the key is pressed or the answer is lost', async () => {
    const id = newCommandId();
    const first = await anna.call('visit.startGuided', { visitId, ...begin }, id);
    expect(await anna.call('visit.startGuided', { visitId, ...begin }, id)).toEqual(first);
    expect(await sessions()).toHaveLength(1);
    expect(await anna.refusal('visit.startGuided', { visitId, ...begin })).toBe('visit.guidedUnderWay');
    const again = newCommandId();
    const giveUp = { ...end(first.sessionId), reason: 'noTime', words: '' } as const;
    await anna.call('visit.giveUpGuided', giveUp, again);
    await anna.call('visit.giveUpGuided', giveUp, again);
    expect(await anna.refusal('visit.giveUpGuided', giveUp)).toBe('visit.guidedOver');
  });

  it('is there for a service that has an e-service, and only for those who serve clients', async () => {
    const start = { visitId, ...begin };
    expect(await anna.refusal('visit.startGuided', { ...start, serviceId: NO_E_SERVICE })).toBe(
      'visit.guidedNoEService',
    );
    expect(await anna.refusal('visit.startGuided', { ...start, serviceId: 'none' })).toBe('notFound');
    const greeter = await signIn(office, 'Līga Balode', null, route);
    expect(await greeter.refusal('visit.startGuided', start)).toBe('notPermitted');
    const { sessionId } = await anna.call('visit.startGuided', start);
    const wrong = await anna.answer('visit.completeGuided', {
      ...{ ...end(sessionId), minutes: 601, serviceNumber: '' },
    });
    expect(wrong.ok).toBe(false);
    const giveUp = { ...end(sessionId), reason: 'other', words: ' ' } as const;
    expect(await anna.refusal('visit.giveUpGuided', giveUp)).toBe('visit.guidedWordsMissing');
  });

  it('stands in the figures of the day', async () => {
    const before = (await anna.call('day.figures', {})).guided;
    const { sessionId } = await anna.call('visit.startGuided', { visitId, ...begin });
    expect((await anna.call('day.figures', {})).guided.underWay).toBe(before.underWay + 1);
    const giveUp = { ...end(sessionId), minutes: 6, reason: 'noMeans', words: '' } as const;
    await anna.call('visit.giveUpGuided', giveUp);
    const { started, underWay, minutes, reasons } = (await anna.call('day.figures', {})).guided;
    expect({ started, underWay, minutes }).toEqual({
      started: before.started + 1,
      underWay: before.underWay,
      minutes: before.minutes + 6,
    });
    expect(reasons.noMeans).toBe((before.reasons.noMeans ?? 0) + 1);
  });

  it('without means to sign in the client takes a slip along that names them (ASE-07)', async () => {
    const list = { serviceId: SERVICE, missing: [] };
    const textOf = async (withMeans: boolean) => {
      const { base64 } = await anna.call('door.checklistPdf', { ...list, language: 'lv', withMeans });
      return readPdf(Buffer.from(base64, 'base64')).text;
    };
    expect(await textOf(true)).toContain('Smart-ID');
    expect(await textOf(false)).not.toContain('Smart-ID');
  });

  it('what can be asked for online is explained on a slip, in the client’s language, and nothing else is (CHN-08)', async () => {
    const { base64 } = await anna.call('door.fromHomePdf', { serviceId: SERVICE, language: 'uk' });
    const { text } = readPdf(Buffer.from(base64, 'base64'));
    for (const said of ['Наступного разу з дому', 'latvija.gov.lv', '«Slimības pabalsts»'])
      expect(text).toContain(said);
    const atOffice = { serviceId: 'pmlp-passport', language: 'lv' } as const;
    expect(await anna.refusal('door.fromHomePdf', atOffice)).toBe('notFound');
  });

  it('is still under way after the office was started again', async () => {
    const { sessionId } = await anna.call('visit.startGuided', { visitId, ...begin });
    await anna.call('visit.tickGuided', { visitId, sessionId, stepId: 'open', isDone: true });
    const before = await sessions();
    await office.close();
    office = await startTestOffice({ dataDir });
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    expect(await sessions()).toEqual(before);
    await anna.call('visit.completeGuided', { ...end(sessionId), serviceNumber: '' });
  });
});
