/** Mono samples of 16 bits, as espeak-ng makes them. */
export type Sound = { readonly rate: number; readonly samples: Int16Array };

/** Quieter than this is silence. */
const SILENCE = 300;
const EDGE_SECONDS = 0.03;
const HEADER_BYTES = 44;

/** @throws Error when it is not mono PCM of 16 bits */
export function readWav(file: Buffer): Sound {
  const isPlain = file.readUInt16LE(20) === 1 && file.readUInt16LE(22) === 1 && file.readUInt16LE(34) === 16;
  if (file.toString('latin1', 0, 4) !== 'RIFF' || !isPlain) throw new Error('not mono PCM of 16 bits');
  // espeak-ng writes to a pipe and leaves the length open: everything after the header is sound.
  const count = Math.floor((file.length - HEADER_BYTES) / 2);
  const samples = Int16Array.from({ length: count }, (_, index) =>
    file.readInt16LE(HEADER_BYTES + 2 * index),
  );
  return { rate: file.readUInt32LE(24), samples };
}

/** Without the silence around it, so that clips follow each other like words of one sentence. */
export function trim({ rate, samples }: Sound): Sound {
  const isLoud = (sample: number): boolean => Math.abs(sample) > SILENCE;
  const first = samples.findIndex(isLoud);
  const last = samples.findLastIndex(isLoud);
  if (first < 0) throw new Error('the voice said nothing');
  const edge = Math.round(rate * EDGE_SECONDS);
  return { rate, samples: samples.slice(Math.max(0, first - edge), last + edge) };
}

export function writeWav({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(HEADER_BYTES + 2 * samples.length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, index) => file.writeInt16LE(sample, HEADER_BYTES + 2 * index));
  return file;
}
