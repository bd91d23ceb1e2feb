/** Two soft tones, a third apart, as on stations; made here, so that no sound file is needed. */
const TONES_HZ = [784, 659] as const;
const TONE_SECONDS = 0.55;
const STEP_SECONDS = 0.4;
const LOUDNESS = 0.25;

/** Plays it at once and returns when it is over, in seconds of the context's clock. */
export function playChime(audio: AudioContext, output: AudioNode): number {
  TONES_HZ.forEach((hertz, index) => tone(audio, output, hertz, audio.currentTime + index * STEP_SECONDS));
  return audio.currentTime + STEP_SECONDS * (TONES_HZ.length - 1) + TONE_SECONDS;
}

function tone(audio: AudioContext, output: AudioNode, hertz: number, at: number): void {
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.frequency.value = hertz;
  // Swells and fades: a hard edge clicks in the loudspeaker.
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  source.connect(volume).connect(output);
  source.start(at);
  source.stop(at + TONE_SECONDS);
}
