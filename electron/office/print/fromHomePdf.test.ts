import { describe, expect, it } from 'vitest';
import { fromHomePdf } from '#electron/office/print/fromHomePdf.ts';
import { fromHomePrint } from '#electron/office/print/testing/prints.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';

describe('the slip “next time from home” (CHN-08)', () => {
  it('says where, with what and what it saves, and warns of giving secrets away', async () => {
    const { text, strayText, pages } = readPdf(await fromHomePdf(fromHomePrint()));
    for (const said of [
      'Nākamreiz no mājām Dzīvesvietas deklarēšana Pakalpojuma īpašnieks: Pilsonības un migrācijas lietu pārvalde',
      'Atveriet latvija.gov.lv',
      'Sameklējiet „Dzīvesvietas deklarēšana”',
      'Tālruni ar Smart-ID',
      'PIN kodus un paroles nesakiet nevienam',
      'E-pakalpojums Bez maksas Pieteikums uz papīra centrā 4,27 €',
      'Termiņš no pieteikuma reģistrēšanas: 1 darba diena',
    ])
      expect(text).toContain(said);
    expect(strayText).toBe('');
    expect(pages).toBe(1);
  });

  it.each([
    ['en', 'Next time from home', '€4.27'],
    ['ru', 'В следующий раз из дома', 'Откройте latvija.gov.lv'],
    ['uk', 'Наступного разу з дому', 'Відкрийте latvija.gov.lv'],
  ] as const)('speaks the client’s language: %s', async (language, ...expected) => {
    const { text } = readPdf(await fromHomePdf(fromHomePrint({ language })));
    for (const words of expected) expect(text).toContain(words);
  });
});
