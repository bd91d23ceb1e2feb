import { newSlip, type SlipPaper } from '#electron/office/print/slips/slip.ts';
import { dateAndTime } from '#electron/office/print/words.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Every letter that differs from plain Latin: a wrong code page is seen at once. */
const ALPHABETS = [
  ['Latviešu', 'ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽž „”–€'],
  ['English', 'ABC abc 0123456789'],
  ['Русский', 'АБВГДЕЁЖЗИЙКЛМНОП абвгдеёжзийклмноп РСТУФХЦЧШЩЪЫЬЭЮЯ рстуфхцчшщъыьэюя №'],
  ['Українська', 'ҐґЄєІіЇї'],
] as const;

export function testSlip(paper: SlipPaper, centreName: string, at: EpochMs): Uint8Array {
  const slip = newSlip(paper, 'strict').centred(centreName).rule().large('A042', 4).rule();
  for (const [language, letters] of ALPHABETS) slip.heading(language).line(letters);
  return slip.rule().qr('Lodzins A042').centred(dateAndTime(at)).end();
}
