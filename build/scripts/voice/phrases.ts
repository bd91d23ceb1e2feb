import type { ClientLanguage } from '#shared/domain/visit/language.ts';

/** As many counters as a centre can have. */
export const MOST_COUNTERS = 40;

type Wording = {
  /** Voice of espeak-ng. */
  readonly voice: string;
  /** Names of the Latin letters A to Z, as people of this language say them. */
  readonly letters: string;
  counter(number: number): string;
  readonly seeScreen: string;
  readonly comesToYou: string;
};

const LATVIAN_ORDINALS = [
  'pirmais',
  'otrais',
  'trešais',
  'ceturtais',
  'piektais',
  'sestais',
  'septītais',
  'astotais',
  'devītais',
  'desmitais',
  'vienpadsmitais',
  'divpadsmitais',
  'trīspadsmitais',
  'četrpadsmitais',
  'piecpadsmitais',
  'sešpadsmitais',
  'septiņpadsmitais',
  'astoņpadsmitais',
  'deviņpadsmitais',
] as const;
const LATVIAN_TENS = ['', '', 'divdesmit', 'trīsdesmit', 'četrdesmit'] as const;

export const WORDINGS: { readonly [Language in ClientLanguage]: Wording } = {
  lv: {
    voice: 'lv',
    letters: 'ā bē cē dē ē ef gā hā ī jē kā el em en ō pē kū er es tē ū vē dubultvē iks igreks zet',
    counter: (number) => `${latvianOrdinal(number)} lodziņš`,
    seeScreen: 'lūdzu, skatieties ekrānā',
    comesToYou: 'darbinieks pienāks pie jums',
  },
  en: {
    voice: 'en-gb',
    letters: 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z',
    counter: (number) => `counter ${number}`,
    seeScreen: 'please look at the screen',
    comesToYou: 'a member of staff will come to you',
  },
  ru: {
    voice: 'ru',
    letters: 'а бэ цэ дэ е эф гэ аш и йот ка эль эм эн о пэ ку эр эс тэ у вэ дубль-вэ икс игрек зет',
    counter: (number) => `окно ${number}`,
    seeScreen: 'пожалуйста, посмотрите на экран',
    comesToYou: 'сотрудник подойдёт к вам',
  },
  uk: {
    voice: 'uk',
    letters: 'а бе це де е еф ге аш і йот ка ель ем ен о пе ку ер ес те у ве дубль-ве ікс ігрек зет',
    counter: (number) => `віконце ${number}`,
    seeScreen: 'будь ласка, подивіться на екран',
    comesToYou: 'працівник підійде до вас',
  },
};

/** Every clip of a language by its name: numbers are read out by the voice itself. */
export function phrasesOf(language: ClientLanguage): ReadonlyMap<string, string> {
  const { letters, counter, seeScreen, comesToYou } = WORDINGS[language];
  const phrases = new Map<string, string>();
  letters.split(' ').forEach((name, index) => phrases.set(`letter${String.fromCharCode(65 + index)}`, name));
  for (let number = 0; number < 100; number += 1) phrases.set(`number${number}`, String(number));
  for (let hundred = 100; hundred < 1000; hundred += 100) phrases.set(`number${hundred}`, String(hundred));
  for (let number = 1; number <= MOST_COUNTERS; number += 1) phrases.set(`counter${number}`, counter(number));
  return phrases.set('seeScreen', seeScreen).set('comesToYou', comesToYou);
}

function latvianOrdinal(number: number): string {
  const simple = LATVIAN_ORDINALS[number - 1];
  if (simple) return simple;
  const tens = LATVIAN_TENS[Math.floor(number / 10)] ?? '';
  const unit = LATVIAN_ORDINALS[(number % 10) - 1];
  return unit ? `${tens} ${unit}` : `${tens}ais`;
}
