import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { Call } from '../arrangeCalls.ts';
import { clipsOf } from '../voice/clipsOf.ts';
import { CLIPS, VOICE_FILES } from '../voice/voices.ts';
import { playChime } from './chime.ts';

/** Speech needs no more, and a language's clips take a third of the memory. */
const SPEECH_HZ = 16_000;
const PAUSE_SECONDS = 0.12;
/** Before the counter: number and way are two things to remember. */
const LONG_PAUSE_SECONDS = 0.3;
/** How long a call stands out where nobody hears it. */
const SILENT_MS = 1_800;

export type Loudspeaker = {
  /** Chime and spoken call; resolves when it is over. Without sound it takes about as long to be seen. */
  announce(call: Call): Promise<void>;
  /** False until somebody has touched the page: browsers keep it silent before. */
  isAllowed(): boolean;
  /** Call it from a press or a key. */
  allow(): Promise<void>;
  /** 0 to 1. */
  setVolume(volume: number): void;
  close(): void;
};

export function createLoudspeaker(): Loudspeaker {
  const audio = new AudioContext();
  const output = audio.createGain();
  output.connect(audio.destination);
  const voices = new Map<ClientLanguage, Promise<AudioBuffer | null>>();

  function voiceOf(language: ClientLanguage): Promise<AudioBuffer | null> {
    const known = voices.get(language) ?? loadVoice(language);
    voices.set(language, known);
    // A file that could not be fetched is tried again at the next call.
    void known.then((voice) => voice ?? voices.delete(language));
    return known;
  }

  return {
    isAllowed: () => audio.state === 'running',
    allow: () => audio.resume(),
    setVolume: (volume) => void (output.gain.value = volume),
    close: () => void audio.close(),
    async announce(call) {
      if (audio.state !== 'running' || output.gain.value === 0) return pause(SILENT_MS);
      const afterChime = playChime(audio, output);
      const voice = await voiceOf(call.language);
      const start = Math.max(afterChime, audio.currentTime);
      const end = voice ? speak(audio, output, { voice, call, start }) : start;
      await pause((end - audio.currentTime) * 1000 + SILENT_MS / 2);
    },
  };
}

async function loadVoice(language: ClientLanguage): Promise<AudioBuffer | null> {
  try {
    const file = await fetch(VOICE_FILES[language]);
    return await new OfflineAudioContext(1, 1, SPEECH_HZ).decodeAudioData(await file.arrayBuffer());
  } catch {
    // The chime and the screen still call.
    return null;
  }
}

type Speech = { readonly voice: AudioBuffer; readonly call: Call; readonly start: number };

/** Returns when the last clip is over. */
function speak(audio: AudioContext, output: AudioNode, { voice, call, start }: Speech): number {
  const names = clipsOf(call);
  let at = start;
  names.forEach((name, index) => {
    const [beginMs = 0, lengthMs = 0] = CLIPS[call.language][name] ?? [];
    const source = audio.createBufferSource();
    source.buffer = voice;
    source.connect(output);
    at += index === names.length - 1 ? LONG_PAUSE_SECONDS : PAUSE_SECONDS;
    source.start(at, beginMs / 1000, lengthMs / 1000);
    at += lengthMs / 1000;
  });
  return at;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
