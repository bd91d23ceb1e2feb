import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { checklistSlip } from '#electron/office/print/slips/checklistSlip.ts';
import { newSlip } from '#electron/office/print/slips/slip.ts';
import { testSlip } from '#electron/office/print/slips/testSlip.ts';
import { ticketSlip } from '#electron/office/print/slips/ticketSlip.ts';
import { checklistPrint, ticketPrint } from '#electron/office/print/testing/prints.ts';
import { createEscPosReader } from '#tests/helpers/escPosReader.ts';

const codePages = { baltic: 51, cyrillic: 46 };
const WIDE = { columns: 48, codePages };
const NARROW = { columns: 32, codePages };

function textOf(slip: Uint8Array): string {
  return createEscPosReader()(Buffer.from(slip))
    .map((token) => (token.kind === 'text' ? token.text : ''))
    .join('')
    .replaceAll('\r', '');
}

/** As one line, for words that may stand on two. */
const flowing = (slip: Uint8Array): string => textOf(slip).replaceAll(/\s+/g, ' ');

describe('ticket on a slip', () => {
  it('says number, matter, arrival and wait, and nobody', () => {
    const text = flowing(ticketSlip(ticketPrint(), WIDE, false));
    expect(text).toContain('Salaspils klientu apkalpošanas centrs');
    expect(text).toContain('Jūsu numurs A042 Slimības pabalsts');
    expect(text).toContain('Ieradāties 11:31 · 14.07.2026');
    expect(text).toContain('10–18 min');
    expect(text).not.toContain('KOPIJA');
  });

  it('carries the code to follow the place in the queue, where there is a back-office', () => {
    const followUrl = 'https://kac.example.lv/t/u7Qf4M2KX9TRBW5HCaB1cD';
    const codes = (slip: Uint8Array) =>
      createEscPosReader()(Buffer.from(slip)).flatMap((token) =>
        token.kind === 'qr' ? [token.content] : [],
      );
    expect(codes(ticketSlip(ticketPrint({ followUrl }), NARROW, false))).toEqual([followUrl]);
    expect(codes(ticketSlip(ticketPrint(), NARROW, false))).toEqual([]);
  });

  it('says that it is a copy', () => {
    expect(flowing(ticketSlip(ticketPrint(), WIDE, true))).toContain('KOPIJA. Vieta rindā ir viena.');
  });

  it.each([
    ['en', 'Your number A042'],
    ['ru', 'Ваш номер A042'],
    ['uk', 'Ваш номер A042'],
  ] as const)('is in the language of the client (%s), the centre keeps its name', (language, words) => {
    const text = flowing(ticketSlip(ticketPrint({ language }), NARROW, false));
    expect(text).toContain(words);
    expect(text).toContain('Salaspils klientu apkalpošanas centrs');
  });

  it.each([WIDE, NARROW])('stays within the paper of $columns characters', (paper) => {
    const lines = [
      ...textOf(ticketSlip(ticketPrint(), paper, true)).split('\n'),
      ...textOf(checklistSlip(checklistPrint(), paper)).split('\n'),
    ];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(paper.columns);
  });
});

describe('list of documents on a slip', () => {
  it('has a square for what is missing and a cross for what is there', () => {
    const documents = [
      { name: 'Pase', isMissing: false },
      { name: 'Laulības apliecība', isMissing: true },
    ];
    const text = flowing(checklistSlip(checklistPrint({ documents }), NARROW));
    expect(text).toContain('Vēl jāatnes [ ] Laulības apliecība Jums jau ir [x] Pase');
  });
});

it('the test print has every letter and a code', () => {
  const slip = testSlip(WIDE, 'Salaspils centrs', 0);
  expect(flowing(slip)).toContain('ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽž „”–€ English');
  expect(flowing(slip)).toContain('ҐґЄєІіЇї');
});

describe('the two code pages have every letter', () => {
  it('of the names in the catalogue', () => {
    const names = catalogue.cards.flatMap(({ name, documents }) => [
      name,
      ...documents.map((document) => document.name),
    ]);
    for (const name of names.flatMap((texts) => Object.values(texts))) print(name ?? '');
  });

  it('of the words on tickets', () => {
    for (const language of CLIENT_LANGUAGES) {
      const words = textsIn(language);
      print(words('receipt.ticket.copy'));
      print(words('receipt.ticket.missedCall'));
      print(words('receipt.checklist.identity'));
      print(new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(1234.5));
    }
  });
});

/** What comes out is what was meant, letter by letter; spaces and line ends apart. */
function print(text: string): void {
  const printed = flowing(newSlip(WIDE, 'strict').line(text).end());
  expect(printed.trim()).toBe(text.replaceAll(/\s+/g, ' ').trim());
}
