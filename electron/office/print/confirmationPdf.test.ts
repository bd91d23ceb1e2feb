import { describe, expect, it } from 'vitest';
import { confirmationPdf, type ConfirmationPrint } from '#electron/office/print/confirmationPdf.ts';
import { confirmationPrint, shippedPaper } from '#electron/office/print/testing/prints.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';

const printed = async (changes: Partial<ConfirmationPrint> = {}) =>
  readPdf(await confirmationPdf(confirmationPrint(changes), shippedPaper('confirmation')));
const voided = { what: { kind: 'voided', reason: 'wrongService' } } as const;

describe('confirmation that a request is withdrawn or void', () => {
  it('says which request, who asked, how and in which words, and that the number stays', async () => {
    const { text, pages } = await printed();
    expect(text).toContain('Pieteikums ir atsaukts');
    expect(text).toContain('Reģistrācijas numurs SAL-26-004217-K');
    expect(text).toContain('Lūdza Jānis Bērziņš-Kļaviņš, pa tālruni Iemesls Atradu darbu');
    expect(text).toContain('Atsaukumu pierakstīja 14.07.2026 13:01 · Anna Kļaviņa · 3. lodziņš');
    expect(text).toContain('Numurs paliek reģistrā.');
    expect(pages).toBe(1);
  });

  it('names the representative who asked', async () => {
    const what = { kind: 'withdrawn', how: 'writing', representativeName: 'Ģirts Šķēle', words: '' } as const;
    const { text } = await printed({ what });
    expect(text).toContain('Lūdza Ģirts Šķēle, rakstiski');
    expect(text).not.toContain('Iemesls');
  });

  it('of a void registration says why in a few words, and what to do', async () => {
    const { text } = await printed(voided);
    expect(text).toContain('Reģistrācija ir anulēta');
    expect(text).toContain('reģistrēts nepareizais pakalpojums');
    expect(text).toContain('reģistrējam no jauna ar citu numuru');
  });

  it('is honest while the institution has not been told', async () => {
    expect((await printed()).text).not.toContain('tiklīdz būs tīkls');
    expect((await printed({ isSent: false })).text).toContain('tiklīdz būs tīkls');
  });

  it('of what was executed on the spot says what, in whose name and by whom, with a place to sign (LVL-13)', async () => {
    const what = {
      kind: 'executed',
      title: 'Izziņa par deklarēto dzīvesvietu',
      act: 'Dzīvesvieta ierakstīta Fizisko personu reģistrā',
      content: 'Rīgas iela 1, Salaspils',
    } as const;
    const { text, pages } = await printed({ what, isSent: false });
    expect(text).toContain('Izziņa par deklarēto dzīvesvietu');
    expect(text).toContain('Ierakstīts Rīgas iela 1, Salaspils');
    expect(text).toContain('Izpildīja 14.07.2026 13:01 · Anna Kļaviņa · 3. lodziņš');
    expect(text).toContain('pakalpojuma īpašnieka vārdā');
    expect(text).toContain('Paraksts');
    expect(text).not.toContain('tiklīdz būs tīkls');
    expect(pages).toBe(1);
  });

  it('marks a repeat as a copy', async () => {
    expect((await printed()).text).not.toContain('Kopija');
    expect((await printed({ copy: 2 })).text).toContain('Kopija, 2. izdruka');
  });

  it.each([
    ['en', 'The request is withdrawn', 'The registration is void'],
    ['ru', 'Заявление отозвано', 'Регистрация аннулирована'],
    ['uk', 'Заяву відкликано', 'Реєстрацію анульовано'],
  ] as const)('speaks the client’s language: %s', async (language, withdrawnWords, voidWords) => {
    expect((await printed({ language })).text).toContain(withdrawnWords);
    expect((await printed({ language, ...voided })).text).toContain(voidWords);
  });
});
