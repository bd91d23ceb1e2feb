import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { receiptPdf, type ReceiptPrint } from '#electron/office/print/receiptPdf.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { receiptPrint, shippedPaper } from '#electron/office/print/testing/prints.ts';

async function printed(changes: Partial<ReceiptPrint> = {}) {
  return readPdf(await receiptPdf(receiptPrint(changes), shippedPaper('receipt')));
}

describe('receipt', () => {
  it('says number, promise, owner, what was taken in and who took it', async () => {
    const { text } = await printed();
    expect(text).toContain('Reģistrācijas numurs SAL-26-004217-K');
    expect(text).toContain('Atbilde līdz 28.07.2026 · 10 darba dienas');
    expect(text).toContain('Pakalpojuma īpašnieks Valsts sociālās apdrošināšanas aģentūra Lēmumu pieņem');
    expect(text).toContain('Klients Jānis Bērziņš-Kļaviņš');
    expect(text).toContain('Uzrādītie dokumenti Derīga pase vai personas apliecība Darbnespējas lapa B');
    expect(text).toContain('Kā saņemsiet atbildi klātienē šajā centrā Maksa Bez maksas');
    expect(text).toContain('Pieņemts 14.07.2026 11:52 · Anna Kļaviņa · 3. lodziņš');
    expect(text).toContain(
      'par lēmumu – pakalpojuma īpašniekam. Atbildi saņemsiet ne vēlāk kā mēneša laikā.',
    );
  });

  it('says that the number follows and gives the secret, when no number was left', async () => {
    const { text } = await printed({ registerNumber: null });
    expect(text).toContain('Numurs sekos');
    expect(text).toContain('Slepenais kods 7QF4-M2KX-9TRB-W5HC');
    expect(text).not.toContain('SAL-26');
  });

  it.each([
    ['waiting', 'gaida tīklu. To nosūtīsim'],
    ['sending', 'pašlaik tiek nosūtīts'],
    ['contradicted', 'Datus pārbauda darbinieks'],
    ['accepted', 'jau ir saņemts centrālajā reģistrā'],
  ] as const)('says honestly where the request is: %s', async (sendState, words) => {
    const { text } = await printed({ sendState });
    expect(text).toContain(words);
  });

  it('marks a repeat as a copy, the first print not', async () => {
    expect((await printed({ copy: 1 })).text).not.toContain('Kopija');
    expect((await printed({ copy: 2 })).text).toContain('Kopija, 2. izdruka');
  });

  it('tells which version of the form it stands for, once that was corrected', async () => {
    expect((await printed()).text).not.toContain('redakcija');
    const { text } = await printed({ correction: { version: 2, at: Date.UTC(2026, 6, 15, 7, 5) } });
    expect(text).toContain('Veidlapa labota 15.07.2026 10:05 (2. redakcija)');
  });

  it('names the representative when there is one', async () => {
    expect((await printed()).text).not.toContain('Pārstāvis');
    expect((await printed({ representativeName: 'Ģirts Šķēle' })).text).toContain('Pārstāvis Ģirts Šķēle');
  });

  it.each([
    [{ backofficeUrl: null }, 'LODZINS:SAL-26-004217-K:7QF4-M2KX-9TRB-W5HC'],
    [{ backofficeUrl: null, registerNumber: null }, 'LODZINS::7QF4-M2KX-9TRB-W5HC'],
    [
      { backofficeUrl: 'https://registrs.example.lv/lodzins' },
      'https://registrs.example.lv/lodzins/r/SAL-26-004217-K?s=7QF4-M2KX-9TRB-W5HC',
    ],
  ])('draws the QR code of %j', async (changes, expected) => {
    const { qrRows } = await printed(changes);
    const { size, data } = create(expected, { errorCorrectionLevel: 'M' }).modules;
    const rows = Array.from({ length: size }, (_, y) =>
      Array.from(data.slice(y * size, (y + 1) * size), (dark) => (dark ? '#' : '.')).join(''),
    );
    expect(qrRows).toEqual(rows);
  });

  it.each([
    ['lv', '10 darba dienas'],
    ['en', '10 working days'],
    ['ru', '10 рабочих дней'],
    ['uk', '10 робочих днів'],
  ] as const)('fits one page in %s and reads back every letter', async (language, term) => {
    const letters = 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ €–ёыъіїєґ';
    const { pages, text } = await printed({ language, representativeName: letters });
    expect(pages).toBe(1);
    expect(text).toContain(letters);
    expect(text).toContain(term);
  });

  it('goes on to a second page with its number when very much was taken in', async () => {
    const documentsSeen = Array.from({ length: 30 }, (_, index) => `Dokuments ${index + 1}`);
    const { pages, text } = await printed({ documentsSeen });
    expect(pages).toBe(2);
    expect(text).toContain('Dokuments 30');
    expect(text).toContain('2. lapa no 2');
  });
});

describe('structure for screen readers', () => {
  it('has a language, a shown title, one main heading and the QR code in words', async () => {
    const { catalogue, elements } = await printed();
    expect(catalogue).toContain('/Lang (lv)');
    expect(catalogue).toContain('/MarkInfo');
    expect(elements.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual([
      'Pieteikums ir pieņemts',
    ]);
    expect(elements.filter(({ role }) => role === 'H2')).toHaveLength(2);
    expect(elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([
      'QR kods, kas ved uz šo pieteikumu',
    ]);
    expect(elements.filter(({ role }) => role === 'LBody').map(({ text }) => text)).toEqual([
      'Derīga pase vai personas apliecība',
      'Darbnespējas lapa B',
    ]);
  });

  it('holds all text in reading order, over page ends too', async () => {
    const documentsSeen = Array.from({ length: 30 }, (_, index) => `Dokuments ${index + 1}`);
    const { elements, strayText, text } = await printed({ documentsSeen });
    const read = elements.map((element) => element.text).filter((part) => part !== '');
    expect(strayText).toBe('');
    expect(text.replaceAll(/R-1 · Izdrukāts 14.07.2026 11:53 \d. lapa no 2 ?/g, '').trim()).toBe(
      read.join(' '),
    );
  });
});
