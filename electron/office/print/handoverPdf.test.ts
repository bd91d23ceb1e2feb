import { describe, expect, it } from 'vitest';
import { handoverPdf, type HandoverPrint } from '#electron/office/print/handoverPdf.ts';
import { handoverPrint, shippedPaper } from '#electron/office/print/testing/prints.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';

const SIGNATURE = 'M 10,40 C 20,5 30,5 40,40 S 60,75 70,40 L 140,30';
const onScreen = { signed: { how: 'screen', signature: SIGNATURE } } as const;
const GROUND = {
  basis: 'powerOfAttorney',
  documentKind: 'powerOfAttorney',
  document: 'Nr. 1234, 02.03.2026',
} as const;

const printed = async (changes: Partial<HandoverPrint> = {}) =>
  readPdf(await handoverPdf(handoverPrint(changes), shippedPaper('handover')));
const figures = async (changes: Partial<HandoverPrint>) =>
  (await printed(changes)).elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);

describe('protocol of a handover (HND-02)', () => {
  it('says what was handed over, when and where, by whom and to whom, and has two lines to sign', async () => {
    const { text, pages } = await printed();
    for (const part of [
      'Rezultāta izsniegšanas akts',
      'Reģistrācijas numurs SAL-26-004217-K',
      'Pakalpojuma īpašnieks Valsts sociālās apdrošināšanas aģentūra',
      'Īpašnieka numurs VSAA-2026/4471',
      'Kas izsniegts Dokuments Lēmums par pabalstu.pdf',
      'Kad 14.07.2026 13:01',
      'Kur Salaspils klientu apkalpošanas centrs · 3. lodziņš',
      'Izsniedza Anna Kļaviņa',
      'Saņēmējs Jānis Bērziņš-Kļaviņš',
      'Personas dokuments pase, apskatīta',
      'ar parakstu uz šīs lapas',
      'Saņēmēja piezīmes',
      'Darbinieka paraksts Saņēmēja paraksts',
      'IA-1 ·',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Pārstāvības pamats');
    expect(pages).toBe(1);
  });

  it('carries neither the secret of the request nor a code to follow it: the sheet lies in a folder (HND-06)', async () => {
    const { text, qrRows } = await printed();
    expect(text).not.toContain('7QF4');
    expect(qrRows).toEqual([]);
  });

  it('names who took it in the client’s stead, with the ground and the document', async () => {
    const { text } = await printed({ receiverName: 'Zane Kalna', ground: GROUND });
    expect(text).toContain('Klients Jānis Bērziņš-Kļaviņš');
    expect(text).toContain('Saņēmējs Zane Kalna');
    expect(text).toContain('Pārstāvības pamats pilnvarotais · Pilnvara Nr. 1234, 02.03.2026');
  });

  it('shows the signature that was written on the screen, with its time', async () => {
    expect(await figures(onScreen)).toEqual(['Saņēmēja paraksts, kā tas uzrakstīts ekrānā']);
    const { text } = await printed(onScreen);
    expect(text).toContain('14.07.2026 13:01, ar parakstu otrajā ekrānā');
    expect(text).not.toContain('Saņēmēja piezīmes');
    expect(await figures({})).toEqual([]);
  });

  it('draws nothing that is no stroke of a pen', async () => {
    const signature = 'M 1,1 L 9,9"/><text>viltots</text><path d="M 1,1';
    expect(await figures({ signed: { how: 'screen', signature } })).toEqual([]);
  });

  it('once signed on paper says so, and of an erased signature nothing', async () => {
    expect((await printed({ signed: { how: 'paper' } })).text).toContain(
      '14.07.2026 13:01, ar parakstu uz papīra',
    );
    expect((await printed({ signed: null })).text).not.toContain('Saņemšana apliecināta');
  });

  it('of a refusal and of a sealed envelope says so, without what is inside', async () => {
    const result = { outcome: 'refusal', kind: 'document', isSealed: true, files: [] } as const;
    expect((await printed({ result })).text).toContain('Kas izsniegts Atteikums aizlīmētā aploksnē');
  });

  it('marks a repeat as a copy', async () => {
    expect((await printed()).text).not.toContain('Kopija');
    expect((await printed({ copy: 2 })).text).toContain('Kopija, 2. izdruka');
  });

  it.each([
    ['lv', 'Numurs sekos', 'pase, apskatīta'],
    ['en', 'Number follows', 'passport, looked at'],
    ['ru', 'Номер будет', 'паспорт, визуально'],
    ['uk', 'Номер буде', 'паспорт, візуально'],
  ] as const)(
    'fits one page with everything on it and reads back every letter in %s',
    async (language, number, identity) => {
      const letters = 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ €–ёыъіїєґ';
      const files = ['Lēmums.pdf', 'Pielikums.pdf', 'Karte.pdf'];
      const result = { outcome: 'positive', kind: 'document', isSealed: true, files } as const;
      const { pages, text } = await printed({
        language,
        registerNumber: null,
        receiverName: letters,
        ground: GROUND,
        result,
      });
      expect(pages).toBe(1);
      for (const part of [letters, number, identity]) expect(text).toContain(part);
    },
  );
});
