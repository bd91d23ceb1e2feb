// `npm run voice`: the clips from which the hall display speaks, one sound file and one index a language. Needs
// espeak-ng and opusenc on this machine; what they make is committed, so that a build needs neither.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import { inProject } from '../setup/project.mjs';
import { phrasesOf, WORDINGS } from './phrases.ts';
import { readWav, trim, writeWav, type Sound } from './sound.ts';

const FOLDER = inProject('renderer/features/display/voice');
const WORDS_A_MINUTE = 135;
const KILOBITS = 12;
/** Between clips, so that the end of one is not heard at the beginning of the next. */
const GAP_SECONDS = 0.15;

for (const language of CLIENT_LANGUAGES) {
  const { index, sound } = recordAll(language);
  fs.writeFileSync(`${FOLDER}/${language}.json`, lines(index));
  encode(sound, `${FOLDER}/${language}.opus`);
  console.log(`${language}: ${Object.keys(index).length} clips`);
}

/** Where each clip begins and how long it is, in milliseconds. */
type Index = Record<string, readonly [number, number]>;

/** One clip a line, as the formatter would write it. */
function lines(index: Index): string {
  const entries = Object.entries(index).map(([name, [at, ms]]) => `  "${name}": [${at}, ${ms}]`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function recordAll(language: ClientLanguage): { readonly index: Index; readonly sound: Sound } {
  const index: Index = {};
  const parts: Int16Array[] = [];
  let rate = 0;
  let length = 0;
  for (const [name, text] of phrasesOf(language)) {
    const clip = trim(speak(WORDINGS[language].voice, text));
    rate = clip.rate;
    const toMs = (samples: number): number => Math.round((samples / rate) * 1000);
    index[name] = [toMs(length), toMs(clip.samples.length)];
    const gap = new Int16Array(Math.round(rate * GAP_SECONDS));
    parts.push(clip.samples, gap);
    length += clip.samples.length + gap.length;
  }
  const samples = new Int16Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { index, sound: { rate, samples } };
}

function speak(voice: string, text: string): Sound {
  const args = ['-v', voice, '-s', String(WORDS_A_MINUTE), '--stdout', text];
  return readWav(execFileSync('espeak-ng', args, { maxBuffer: 16_000_000 }));
}

function encode(sound: Sound, file: string): void {
  const args = ['--quiet', '--speech', '--bitrate', String(KILOBITS), '--serial', '1', '-', file];
  execFileSync('opusenc', args, { input: writeWav(sound) });
}
