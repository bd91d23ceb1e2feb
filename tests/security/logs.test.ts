import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

const NAME = 'Zvirbulēna';
const CODE = '18056505610';
const PHONE = '26555666';

describe('logs hold no personal data', () => {
  const dataDir = temporaryFolder();
  let office: Office;
  let clerk: Person;

  beforeAll(async () => {
    office = await startTestOffice({ dataDir });
    clerk = await signIn(office, 'Dace Priede', '3. lodziņš', 'http');
  });
  afterAll(() => office.close());

  it('whatever goes right, is refused or breaks', async () => {
    const data = { givenName: 'Kornēlija', familyName: NAME, code: '', phone: PHONE, email: 'k@piemers.lv' };
    await clerk.call('client.register', { kind: 'person', data, codeReadBack: false, visitId: null });
    await clerk.call('client.search', { text: `kornelija ${NAME}`, limit: 5 });
    await clerk.answer('client.register', {
      kind: 'person',
      data: { ...data, code: CODE },
      codeReadBack: 'x',
      visitId: null,
    });
    await clerk.answer('client.search', { text: `"${NAME}" OR ${CODE} NEAR(`, limit: 5 });
    await clerk.answer('visit.addNote', { visitId: randomUUID(), text: `${NAME} ${CODE}` });
    await clerk.answer(`client.${NAME}`, { code: CODE });
    // An error from deep inside: the message of the database may quote what was typed.
    await clerk.answer('request.saveDraft', {
      draftId: randomUUID(),
      visitId: randomUUID(),
      serviceId: NAME,
      channel: null,
      declined: [],
      answers: { 'contact.phone': PHONE },
      documentsSeen: [],
    });
    const logs = fs.readdirSync(dataDir).filter((name) => name.endsWith('.log'));
    expect(logs.length).toBeGreaterThan(0);
    for (const log of logs) {
      const text = fs.readFileSync(path.join(dataDir, log), 'utf8').toLowerCase();
      for (const secret of [
        NAME,
        'Zvirbul',
        'Kornēlija',
        CODE,
        PHONE,
        'piemers.lv',
        'Dace',
        'Priede',
        '5555',
      ]) {
        expect(text, secret).not.toContain(secret.toLowerCase());
      }
    }
  });
});
