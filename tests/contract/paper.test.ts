import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { variantsOf } from '#shared/papers/blocksOf.ts';
import type { PaperId } from '#shared/papers/paperIds.ts';
import { PAPER_IDS } from '#shared/papers/paperIds.ts';
import type { PaperTexts } from '#shared/papers/template.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers, SICKNESS_BENEFIT } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, signIn, startTestOffice, type Person } from '#tests/helpers/testOffice.ts';

const inAll = (text: string) => ({ lv: text, en: text, ru: text, uk: text });

describe('what the papers say', () => {
  let office: Office;
  let manager: Person;
  let anna: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    manager = await signIn(office, 'Māra Kalniņa', null, 'http');
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', 'http');
  });
  afterAll(() => office.close());

  const textOf = async (file: Promise<{ base64: string }>) =>
    readPdf(Buffer.from((await file).base64, 'base64')).text;
  const paper = async (id: PaperId) => {
    const found = (await manager.call('paper.list', {})).papers.find(({ template }) => template.id === id);
    if (!found) throw new Error(`no paper ${id}`);
    return found;
  };
  const worded = async (paperId: PaperId, texts: PaperTexts) => {
    const { revision: basedOn } = await paper(paperId);
    await manager.call('paper.word', { paperId, basedOn, texts });
  };
  const printed = async (requestId: string, language: 'lv' | 'ru' = 'lv') => {
    const { copy } = await anna.call('request.issueReceipt', { requestId, language });
    return textOf(anna.call('request.receiptPdf', { requestId, language, copy }));
  };

  async function registered(): Promise<string> {
    const greeter = await signIn(office, 'Līga Balode', null, 'http');
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    await anna.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
    const identity = { document: 'passport', method: 'lookedAt', validTo: '2035-01-01' } as const;
    await anna.call('visit.checkIdentity', { visitId, ...identity, numberEnd: '1234' });
    const draft = {
      draftId: newCommandId(),
      visitId,
      serviceId: SICKNESS_BENEFIT,
      channel: 'paper',
    } as const;
    const answers = await completeAnswers(anna);
    const request = { ...draft, declined: [], answers, documentsSeen: [] };
    const { requestId } = await anna.call('request.register', request);
    await anna.call('visit.finish', { visitId, offerRating: false });
    return requestId;
  }

  it('a centre words anew, from now on: what was printed is printed again in its words, as a copy', async () => {
    const before = await registered();
    expect(await printed(before)).toContain('R-1 ·');
    await worded('receipt', { complaintNote: inAll('Sūdzību pieņem vadītāja, {centrs}.') });
    const after = await registered();
    const first = await printed(after, 'ru');
    expect(first).toContain('Sūdzību pieņem vadītāja, ');
    expect(first).not.toContain('{centrs}');
    expect(first).toContain('R-1 / 1 ·');
    await worded('receipt', { complaintNote: inAll('Sūdzības pieņem visi.') });
    const again = await printed(after);
    expect(again).toContain('Kopija, 2. izdruka');
    expect(again).toContain('Sūdzību pieņem vadītāja, ');
    expect(again).toContain('R-1 / 1 ·');
    expect(await printed(before)).toContain('Par apkalpošanu sūdzību var iesniegt');
    expect(await printed(await registered())).toContain('R-1 / 2 ·');
    await worded('receipt', {});
    expect(await paper('receipt')).toMatchObject({
      own: {},
      mark: 'R-1 / 3',
      history: [{ number: 3, changed: ['complaintNote'], by: 'Māra Kalniņa' }, { number: 2 }, { number: 1 }],
    });
  });

  it('is refused without what they must say, over a colleague’s change, and where nothing changed', async () => {
    const word = async (texts: PaperTexts, more: object = {}) => {
      const { revision: basedOn } = await paper('asked');
      return manager.refusal('paper.word', { paperId: 'asked', basedOn, texts, ...more } as never);
    };
    expect(await word({ how: inAll('') })).toBe('paper.faulty');
    expect(await word({ how: inAll('Zvaniet {tālrunis}') })).toBe('paper.faulty');
    expect(await word({ how: { lv: 'Atnesiet to.' } })).toBe('paper.faulty');
    expect(await word({ noSuchText: inAll('Jā') })).toBe('paper.faulty');
    expect(await word({ answerBy: inAll('Drīz') })).toBe('paper.faulty');
    expect(await word({})).toBe('paper.nothingChanged');
    expect(await word({ how: inAll('Atnesiet to.') }, { basedOn: newCommandId() })).toBe(
      'paper.changedElsewhere',
    );
    expect((await paper('asked')).history).toEqual([]);
  });

  it.each(PAPER_IDS)(
    'can be looked at before it is in force, under each of its headings: %s',
    async (paperId) => {
      const { template } = await paper(paperId);
      const [name = '', text = {}] = Object.entries(template.texts).find(([key]) => key !== 'title') ?? [];
      const texts = { [name]: { ...text, lv: `${text.lv} jauns` } };
      const headings = variantsOf(template);
      for (const { flag, text: heading } of headings) {
        const shown = await textOf(
          manager.call('paper.sample', { paperId, language: 'lv', texts, variant: flag }),
        );
        expect(shown).toContain(texts[heading]?.lv ?? template.texts[heading]?.lv);
      }
      const shown = await textOf(
        manager.call('paper.sample', { paperId, language: 'lv', texts, variant: null }),
      );
      expect(shown).toContain(`${template.code}-1 / `);
      expect((await paper(paperId)).own).toEqual({});
    },
  );

  it('says when the own words need more pages than those it comes with', async () => {
    const { template } = await paper('receipt');
    const plain = Object.keys(template.texts).filter((name) => !template.texts[name]?.lv?.includes('{'));
    const sampled = (words: string) =>
      manager.call('paper.sample', {
        paperId: 'receipt',
        language: 'lv',
        texts: Object.fromEntries(plain.map((name) => [name, inAll(words)])),
        variant: null,
      });
    expect(await sampled('Īsi.')).toMatchObject({ pages: 1, isLonger: false });
    expect(await sampled('Gari un plaši. '.repeat(8).trim())).toMatchObject({ isLonger: true });
  });

  it('the delegation on the screen is in the words of its paper', async () => {
    const asked = { delegationId: null, language: 'uk' } as const;
    const { template } = await paper('delegation');
    await worded('delegation', { textOnly: inAll('Tikai šie pakalpojumi.') });
    const { title, sentences } = await anna.call('delegation.words', asked);
    expect(title).toBe(template.texts['title']?.uk);
    expect(sentences[0]).toContain('Anna Kļaviņa');
    expect(sentences[1]).toBe('Tikai šie pakalpojumi.');
  });

  it('is for the manager and the administrator to write', async () => {
    expect(await anna.refusal('paper.list', {})).toBe('notPermitted');
    const input = { paperId: 'receipt', basedOn: null, texts: {} } as const;
    expect(await anna.refusal('paper.word', input)).toBe('notPermitted');
  });
});
