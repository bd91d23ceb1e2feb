import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedForm } from '#shared/catalogue/askedForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { channelsFor } from '#shared/catalogue/whyNotFiled.ts';
import type { InputOf } from '#shared/api/contract.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { neededAnswers, rightAnswers } from '#tests/factories/formAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

/** `npm run soak` tries 10,000. */
const RUNS = Number(process.env['FORM_FUZZ'] ?? 150);
/** A visit of thousands of requests would only be slow. */
const RUNS_A_VISIT = 150;

const FILED = catalogue.cards.filter(({ isInformationOnly }) => !isInformationOnly);

/** What a field could get from a screen, a scanner or somebody else's program. */
const ENTRY = fc.oneof(
  fc.boolean(),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', '\u0000', '\u202e', '-0', '1e309', '0x1', '2026-13-45', '999999-99999', "';--"),
  fc.constantFrom<unknown>(null, 7, [], {}, ['LV80BANK0000435195001'], { toString: 1 }, 'x'.repeat(30_000)),
);
/** Also questions that no form has, and entries of groups that nobody began. */
const STRANGE_FIELD = fc.constantFrom(
  '__proto__',
  'constructor',
  'bank',
  'bank.iban~2',
  'child.surname~99',
  '',
);

const change = (card: ServiceCard) => {
  const ids = askedForm(card.form, rightAnswers(card.form)).sections.flatMap(({ fields }) =>
    fields.map(({ id }) => id),
  );
  const field = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, STRANGE_FIELD);
  return fc.array(fc.tuple(field, ENTRY), { minLength: 1, maxLength: 4 });
};
const CASES = fc
  .constantFrom(...FILED)
  .chain((card) => fc.tuple(fc.constant(card), fc.boolean(), change(card)));

describe('every form under bad input', () => {
  let office: Office;
  let greeter: Person;
  let clerk: Person;
  let visitId = '';
  beforeAll(async () => {
    office = await startTestOffice();
    greeter = await signIn(office, 'Līga Balode', null, 'http');
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', 'http');
  });
  afterAll(() => office.close());

  async function openVisit(): Promise<void> {
    if (visitId !== '') await clerk.call('visit.markLeft', { visitId });
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    ({ visitId } = await greeter.call('door.issueTicket', issue));
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    await clerk.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
    const seen = {
      document: 'passport',
      method: 'lookedAt',
      validTo: '2035-01-01',
      numberEnd: '4471',
    } as const;
    await clerk.call('visit.checkIdentity', { visitId, ...seen });
  }

  it('names what is wrong and writes nothing, or takes it in whole and can read it again', async () => {
    let runs = 0;
    let taken = 0;
    const counts = { taken: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(CASES, async ([card, isWhole, changes]) => {
        if (runs % RUNS_A_VISIT === 0) {
          await openVisit();
          taken = 0;
        }
        runs += 1;
        const right = isWhole ? rightAnswers(card.form) : neededAnswers(card.form);
        const [channel = 'paper'] = channelsFor(card, right);
        const answers = Object.fromEntries([...Object.entries(right), ...changes]);
        const draft = { draftId: newCommandId(), visitId, serviceId: card.id, channel, declined: [] };
        // What the type forbids is what a stranger's program sends.
        const input = { ...draft, answers, documentsSeen: [] } as InputOf<'request.register'>;
        const answer = await clerk.answer('request.register', input);
        if (answer.ok) {
          taken += 1;
          const { requestId } = answer.output as { requestId: string };
          await clerk.call('request.get', { requestId });
        } else if (answer.error.code === 'refused') {
          expect(answer.error.rule).toBe('request.channelClosed');
        } else {
          expect(answer.error.code).toBe('invalidInput');
          const paths = (answer.error.fields ?? []).map(({ path }) => path);
          expect(paths.length).toBeGreaterThan(0);
          // Without a path: what is no readable body at all, such as one that names the prototype.
          for (const path of paths) expect(path).toMatch(/^(answers(\.|$)|$)/);
        }
        counts[answer.ok ? 'taken' : 'refused'] += 1;
        expect((await clerk.call('visit.get', { visitId })).outcomes).toHaveLength(taken);
      }),
      { numRuns: RUNS },
    );
    // Otherwise one of the two was never tried.
    expect(counts.taken).toBeGreaterThan(RUNS / 20);
    expect(counts.refused).toBeGreaterThan(RUNS / 20);
  });
});
