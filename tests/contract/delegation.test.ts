import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const SERVICE = 'vsaa-sickness-benefit';
const OTHER_SERVICE = 'vsaa-unemployment-benefit';
const SIGNATURE = 'M0 0L10 10L20 0';
const SHOWN = { language: 'lv' as const, title: 'Pabalsts', fields: [{ label: 'Konts', value: 'LV00' }] };

describe.each<Route>(['ipc', 'http'])('delegations (ASE-03), over %s', (route) => {
  let office: Office;
  let anna: Person;
  let ilze: Person;
  let mara: Person;
  let screen: Person;
  let visitId: string;
  let clientId: string;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    mara = await signIn(office, 'Māra Kalniņa', null, route);
    const { token } = await anna.call('session.openTerminal', { kind: 'clientScreen' });
    screen = new Person(office, route, token);
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    ({ visitId } = await greeter.call('door.issueTicket', issue));
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    const registered = { kind: 'person', data, codeReadBack: false, visitId } as const;
    ({ clientId } = await anna.call('client.register', registered));
  });
  afterAll(() => office.close());

  const drawUp = {
    services: [SERVICE] as string[],
    purpose: 'Iesniegt portālā',
    validTo: null,
    language: 'lv' as const,
  };

  const identity = {
    document: 'passport',
    method: 'lookedAt',
    validTo: '2030-01-01',
    numberEnd: '1234',
  } as const;
  const checkIdentity = () => anna.call('visit.checkIdentity', { visitId, ...identity });

  async function inForce(changes: object = {}): Promise<string> {
    const drawn = await anna.call('delegation.drawUp', { visitId, ...drawUp, ...changes });
    await signOnScreen(drawn.delegationId);
    await anna.call('delegation.sign', { ...drawn, how: 'screen' });
    return drawn.delegationId;
  }

  async function signOnScreen(delegationId: string): Promise<void> {
    const about = { kind: 'delegation', delegationId } as const;
    await anna.call('clientScreen.show', { ...SHOWN, screen: 'sign', about });
    await screen.call('clientScreen.sign', { signature: SIGNATURE });
  }

  async function register(serviceId = SERVICE): Promise<string> {
    const answers = await completeAnswers(anna, serviceId);
    const body = { draftId: newCommandId(), visitId, serviceId, channel: 'assisted' } as const;
    const draft = { ...body, declined: [], documentsSeen: [], answers };
    return (await anna.call('request.register', draft)).requestId;
  }

  async function confirmOnScreen(requestId: string, version = 1): Promise<void> {
    const about = { kind: 'request', requestId, version } as const;
    await anna.call('clientScreen.show', { ...SHOWN, screen: 'data', about });
    await screen.call('clientScreen.confirm', {});
  }

  const delegation = async (delegationId: string) => {
    const { delegations } = await anna.call('delegation.ofClient', { clientId });
    return delegations.find((each) => each.delegationId === delegationId);
  };

  it('need an identified client, and the clerk is told why not before', async () => {
    const asked = await anna.call('delegation.options', { visitId, serviceId: SERVICE });
    expect(asked.whyNot).toBe('delegation.notIdentified');
    expect(await anna.refusal('delegation.drawUp', { visitId, ...drawUp })).toBe('delegation.notIdentified');
    await checkIdentity();
    const then = await anna.call('delegation.options', { visitId, serviceId: SERVICE });
    // No back-office is connected: whoever prepares it without a network has five working days.
    expect(then).toMatchObject({ whyNot: null, isOffline: true });
    expect(then.longest > then.proposed).toBe(true);
  });

  it('are drawn up only by a trained clerk for a service that the centre switched on', async () => {
    const { whyNot } = await ilze.call('delegation.options', { visitId, serviceId: SERVICE });
    expect(whyNot).toBe('delegation.notTrained');
    expect(await ilze.refusal('delegation.drawUp', { visitId, ...drawUp })).toBe('delegation.notTrained');
    const other = { visitId, ...drawUp, services: ['vsaa-family-benefit'] };
    expect(await anna.refusal('delegation.drawUp', other)).toBe('delegation.switchedOff');
  });

  it('are off until a manager names the ground and switches cards on', async () => {
    const before = await mara.call('delegation.settings', {});
    expect(await mara.refusal('delegation.changeSettings', { ...before, legalBasis: '' })).toBe(
      'delegation.basisMissing',
    );
    const notAllowed = { ...before, services: ['vid-tax-booklet'] };
    expect(await mara.refusal('delegation.changeSettings', notAllowed)).toBe('delegation.switchedOff');
    await mara.call('delegation.changeSettings', { ...before, services: [] });
    expect(await anna.refusal('delegation.drawUp', { visitId, ...drawUp })).toBe('delegation.switchedOff');
    await mara.call('delegation.changeSettings', before);
    expect(await anna.refusal('delegation.changeSettings', before)).toBe('notPermitted');
  });

  it('are signed on the second screen, and what is filed the client has confirmed there', async () => {
    const delegationId = await inForce();
    const requestId = await register();
    const filing = { delegationId, requestId, confirmed: 'screen' } as const;
    expect(await anna.refusal('delegation.submit', filing)).toBe('delegation.notConfirmed');
    // What the client confirmed was another request, or this one before it was corrected.
    await confirmOnScreen(newCommandId());
    expect(await anna.refusal('delegation.submit', filing)).toBe('delegation.notConfirmed');
    await confirmOnScreen(requestId);
    const { answers } = await anna.call('request.get', { requestId });
    const why = { reason: 'mistyped', words: 'Cits numurs.' } as const;
    const corrected = { ...answers, 'contact.phone': '+371 20000009' };
    await anna.call('request.correct', { requestId, version: 1, answers: corrected, why });
    expect(await anna.refusal('delegation.submit', filing)).toBe('delegation.notConfirmed');
    await confirmOnScreen(requestId, 2);
    expect(await ilze.refusal('delegation.submit', { ...filing, confirmed: 'readOut' })).toBe(
      'delegation.otherClerk',
    );
    const commandId = newCommandId();
    await anna.call('delegation.submit', filing, commandId);
    await anna.call('delegation.submit', filing, commandId);
    expect(await anna.refusal('delegation.submit', filing)).toBe('delegation.alreadyFiled');
    const shown = await delegation(delegationId);
    expect(shown).toMatchObject({
      standing: 'inForce',
      isMine: true,
      agentName: 'Anna Kļaviņa',
      clientName: 'Alma Ūdre',
      signing: { how: 'screen' },
      acts: [
        {
          requestId,
          serviceId: SERVICE,
          by: 'Anna Kļaviņa',
          confirmed: 'screen',
          isSent: false,
          sending: { kind: 'waiting' },
        },
      ],
    });
    // Neither the signature nor the salt of the hash leaves the office.
    expect(JSON.stringify(shown)).not.toContain(SIGNATURE);
    expect(JSON.stringify(shown)).not.toContain('formSalt');
    const { delegations } = await ilze.call('delegation.ofRequest', { requestId });
    expect(delegations).toMatchObject([{ delegationId, isMine: false }]);
  });

  it('hold for the services they name, until they are ended or taken back', async () => {
    const delegationId = await inForce();
    const readOut = { delegationId, confirmed: 'readOut' } as const;
    const other = await register(OTHER_SERVICE);
    expect(await anna.refusal('delegation.submit', { ...readOut, requestId: other })).toBe(
      'delegation.serviceNotNamed',
    );
    await ilze.call('delegation.revoke', { delegationId, how: 'phone' });
    const requestId = await register();
    expect(await anna.refusal('delegation.submit', { ...readOut, requestId })).toBe('delegation.revoked');
    expect(await delegation(delegationId)).toMatchObject({
      standing: 'revoked',
      revocation: { how: 'phone', by: 'Ilze Ozola' },
    });
    const ended = await inForce({ services: [SERVICE, OTHER_SERVICE] });
    await anna.call('delegation.submit', { ...readOut, delegationId: ended, requestId: other });
    await anna.call('delegation.end', { delegationId: ended });
    expect(await anna.refusal('delegation.submit', { ...readOut, delegationId: ended, requestId })).toBe(
      'delegation.ended',
    );
  });

  it('are not signed without a signature, and not after another one', async () => {
    const drawn = await anna.call('delegation.drawUp', { visitId, ...drawUp });
    const requestId = await register();
    expect(await anna.refusal('delegation.submit', { ...drawn, requestId, confirmed: 'readOut' })).toBe(
      'delegation.notSigned',
    );
    expect(await anna.refusal('delegation.sign', { ...drawn, how: 'screen' })).toBe(
      'delegation.signatureMissing',
    );
    // What was drawn below another one is not the signature of this one.
    await signOnScreen(newCommandId());
    expect(await anna.refusal('delegation.sign', { ...drawn, how: 'screen' })).toBe(
      'delegation.signatureMissing',
    );
    await anna.call('delegation.sign', { ...drawn, how: 'paper' });
    expect(await anna.refusal('delegation.sign', { ...drawn, how: 'paper' })).toBe(
      'delegation.alreadySigned',
    );
  });

  it('and what was done under them are printed for the client', async () => {
    const delegationId = await inForce();
    const print = async (what: 'delegation' | 'deeds') => {
      const paper = { delegationId, what, language: 'lv' } as const;
      const { copy } = await anna.call('delegation.issuePaper', paper);
      const { base64 } = await anna.call('delegation.pdf', { ...paper, copy });
      return readPdf(Buffer.from(base64, 'base64')).text;
    };
    const paper = await print('delegation');
    for (const part of ['Alma Ūdre', 'Anna Kļaviņa', 'Iesniegt portālā', 'atsaukt jebkurā brīdī']) {
      expect(paper).toContain(part);
    }
    expect(paper).toContain('P-1 ');
    expect(paper).not.toContain('Kopija');
    expect(await print('delegation')).toContain('Kopija, 2. izdruka');
    expect(await print('deeds')).toContain('nekas nav iesniegts');
    const requestId = await register();
    await anna.call('delegation.submit', { delegationId, requestId, confirmed: 'readOut' });
    const deeds = await print('deeds');
    expect(deeds).toContain('gaida nosūtīšanu portālam');
    expect(deeds).toContain('nolasīts priekšā');
  });

  it('are those of the client, on whichever of the client’s cards they were drawn up', async () => {
    const before = await inForce();
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '+371 20000001', email: '' };
    const registered = { kind: 'person', data, codeReadBack: false, visitId: null } as const;
    const kept = await anna.call('client.register', registered);
    await anna.call('client.merge', { clientId, into: kept.clientId });
    const drawn = await anna.call('delegation.drawUp', { visitId, ...drawUp });
    for (const card of [kept.clientId, clientId]) {
      const { delegations } = await anna.call('delegation.ofClient', { clientId: card });
      const found = delegations.map((each) => each.delegationId);
      expect(found).toEqual(expect.arrayContaining([drawn.delegationId, before]));
    }
    // What is filed belongs to the card that is shown by now; the client is the same.
    await anna.call('visit.linkClient', { visitId, clientId: kept.clientId });
    await checkIdentity();
    const requestId = await register();
    await anna.call('delegation.submit', { delegationId: before, requestId, confirmed: 'readOut' });
    const { delegations } = await anna.call('delegation.ofRequest', { requestId });
    expect(delegations).toMatchObject([{ delegationId: before }]);
  });
});
