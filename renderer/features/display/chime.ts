/** Two soft tones, a third apart, as on stations; made here, so that no sound file is needed. */
const TONES_HZ = [784, 659] as const;
const TONE_SECONDS = 0.55;
const LOUDNESS = 0.25;

export type Chime = {
  play(): void;
  /** False until somebody has touched the page: browsers keep it silent before. */
  isAllowed(): boolean;
  /** Call it from a click or a key. */
  allow(): Promise<void>;
  close(): void;
};

export function createChime(): Chime {
  const audio = new AudioContext();
  function tone(frequency: number, at: number) {
    const source = audio.createOscillator();
    const volume = audio.createGain();
    source.frequency.value = frequency;
    // Swells and fades: a hard edge clicks in the loudspeaker.
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
    source.connect(volume).connect(audio.destination);
    source.start(at);
    source.stop(at + TONE_SECONDS);
  }
  return {
    isAllowed: () => audio.state === 'running',
    allow: () => audio.resume(),
    play() {
      if (audio.state === 'running')
        TONES_HZ.forEach((hertz, index) => tone(hertz, audio.currentTime + index * 0.4));
    },
    close: () => void audio.close(),
  };
}
