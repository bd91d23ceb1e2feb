import { describe, expect, it } from 'vitest';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { ticketPrint } from '#electron/office/print/testing/prints.ts';
import { ticketPdf, type TicketPrint } from '#electron/office/print/ticketPdf.ts';

async function printed(changes: Partial<TicketPrint> = {}) {
  return readPdf(await ticketPdf(ticketPrint(changes)));
}

describe('ticket', () => {
  it('is one piece of 80 mm paper that is as long as its text', async () => {
    const short = await printed({ haveReady: [], matter: null });
    const long = await printed();
    expect([short.pages, long.pages]).toEqual([1, 1]);
    expect([short.size[0], long.size[0]]).toEqual([226.8, 226.8]);
    expect(long.size[1]).toBeGreaterThan(short.size[1]);
  });

  it('says centre, number, service, category, arrival and language', async () => {
    const { text } = await printed();
    expect(text).toContain('Salaspils klientu apkalpošanas centrs');
    expect(text).toContain('Jūsu numurs A042 Slimības pabalsts Pabalsti un pensijas');
    expect(text).toContain('Ieradāties 11:31 · 14.07.2026');
    expect(text).toContain('Valoda: latviešu');
  });

  it.each([
    [{ fromMinutes: 10, toMinutes: 18 }, '10–18 min'],
    [{ fromMinutes: 0, toMinutes: 5 }, 'līdz 5 min'],
    [{ fromMinutes: 5, toMinutes: 5 }, 'ap 5 min'],
    [{ fromMinutes: 0, toMinutes: 0 }, 'tūlīt'],
  ])('shows the wait %j as a range that can be kept', async (range, words) => {
    const { text } = await printed({ range });
    expect(text).toContain(`Paredzamā gaidīšana ${words} Aprēķināts 11:31`);
  });

  it('carries the code to follow the place in the queue, where there is a back-office', async () => {
    const followUrl = 'https://kac.example.lv/t/u7Qf4M2KX9TRBW5HCaB1cD';
    expect((await printed({ followUrl })).text).toContain('Sekojiet rindai telefonā: noskenējiet kodu.');
    expect((await printed()).text).not.toContain('Sekojiet rindai');
  });

  it('promises no time when no open counter takes the matter', async () => {
    const { text } = await printed({ range: null });
    expect(text).toContain('Paredzamā gaidīšana nav zināma Pašlaik neviens lodziņš');
    expect(text).not.toContain('Aprēķināts');
  });

  it('lists what to have ready apart from what is missing', async () => {
    const { text } = await printed({ haveReady: ['Pase', 'Konta numurs'], missing: ['Pase'] });
    expect(text).toContain('Sagatavojiet Konta numurs Jums vēl trūkst Pase');
  });

  it.each([
    ['en', 'Your number A042', 'Arrived 11:31', 'Language: English'],
    ['ru', 'Ваш номер A042', 'Вы пришли в 11:31', 'Язык: русский'],
    ['uk', 'Ваш номер A042', 'Ви прийшли о 11:31', 'Мова: українська'],
  ] as const)('speaks the client’s language: %s', async (language, ...expected) => {
    const { text, catalogue } = await printed({ language });
    for (const words of expected) expect(text).toContain(words);
    expect(catalogue).toContain(`/Lang (${language})`);
  });
});
