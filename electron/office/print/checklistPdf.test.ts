import { describe, expect, it } from 'vitest';
import { checklistPdf, type ChecklistPrint } from '#electron/office/print/checklistPdf.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { checklistPrint } from '#electron/office/print/testing/prints.ts';

async function printed(changes: Partial<ChecklistPrint> = {}) {
  return readPdf(await checklistPdf(checklistPrint(changes)));
}

describe('checklist for next time', () => {
  it('puts what is missing before what the client already has', async () => {
    const { text } = await printed();
    expect(text).toContain('Vēl jāatnes Īpašnieka piekrišana Jums jau ir Derīga pase vai personas apliecība');
  });

  it('lists all documents as needed when none is known to be missing', async () => {
    const { text } = await printed({ documents: [{ name: 'Izziņa', isMissing: false }] });
    expect(text).toContain('Vajadzīgie dokumenti Izziņa');
    expect(text).not.toContain('Jums jau ir');
  });

  it('names the service owner (LVL-13)', async () => {
    const { text } = await printed();
    expect(text).toContain('Dzīvesvietas deklarēšana Pakalpojuma īpašnieks: Salaspils novada pašvaldība');
  });

  it('compares the fees of the ways to apply (INT-15)', async () => {
    const { text } = await printed();
    expect(text).toContain('E-pakalpojums Bez maksas Pieteikums uz papīra centrā 4,27 €');
    expect(text).toContain('Termiņš no pieteikuma reģistrēšanas: 1 darba diena');
  });

  it('says who sets a fee that the card does not know, and who takes what the centre does not', async () => {
    const unknown = await printed({ channels: [{ channel: 'paper', feeCents: null }] });
    expect(unknown.text).toContain('Pieteikums uz papīra centrā summu nosaka iestāde');
    const atOwner = await printed({ channels: [] });
    expect(atOwner.text).toContain('Pieteikumu iesniedz pie pakalpojuma īpašnieka.');
  });

  it('says the same day when the card promises no days at all', async () => {
    const { text } = await printed({ term: { unit: 'workingDays', count: 0 } });
    expect(text).toContain('Termiņš no pieteikuma reģistrēšanas: tajā pašā dienā');
  });

  it('gathers days with the same hours and says when tickets stop (QUE-05)', async () => {
    const { text } = await printed();
    expect(text).toContain('Pirmdiena–ceturtdiena 8:30–12:00, 13:00–17:00 Piektdiena 8:30–14:00');
    expect(text).toContain('Sestdiena–svētdiena slēgts');
    expect(text).toContain('Numurus pārtraucam izsniegt 5 minūtes pirms slēgšanas.');
  });

  it.each([
    ['en', 'What to bring', 'Monday–Thursday', '€4.27'],
    ['ru', 'Что взять с собой', 'Понедельник–четверг', 'за 5 минут до закрытия'],
    ['uk', 'Що взяти з собою', 'Понеділок–четвер', 'за 5 хвилин до закриття'],
  ] as const)('speaks the client’s language: %s', async (language, ...expected) => {
    const { text } = await printed({ language });
    for (const words of expected) expect(text).toContain(words);
  });
});
