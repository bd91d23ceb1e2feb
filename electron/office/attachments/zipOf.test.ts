import { describe, expect, it } from 'vitest';
import { openZip } from '#inspect/zip.ts';
import { packedName, zipOf, type PackedFile } from '#electron/office/attachments/zipOf.ts';

const AT = new Date(Date.UTC(2026, 10, 29, 12));

function inTwo(path: string, text: string): PackedFile {
  return {
    path,
    pieces: async function* () {
      yield await Promise.resolve(Buffer.from(text.slice(0, 2)));
      yield Buffer.from(text.slice(2));
    },
  };
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe('a pack of files', () => {
  it('opens with every file under its path, Latvian letters and all', async () => {
    const packed = await whole(
      zipOf([inTwo('a.json', '{"a":1}'), inTwo('Faili/Izziņa ģimenei.pdf', '%PDF')], AT),
    );
    const zip = await openZip(packed);
    const texts = await Promise.all(
      zip.entries.map(async (entry) => (await whole(await zip.read(entry))).toString()),
    );
    expect(zip.entries.map(({ fileName }) => fileName)).toEqual(['a.json', 'Faili/Izziņa ģimenei.pdf']);
    expect(texts).toEqual(['{"a":1}', '%PDF']);
  });

  it('fails when a file of it cannot be read, so that nobody takes half of it for all', async () => {
    const broken: PackedFile = {
      path: 'b',
      // oxlint-disable-next-line require-yield -- it fails before its first piece
      pieces: async function* () {
        throw await Promise.resolve(new Error('altered'));
      },
    };
    await expect(whole(zipOf([inTwo('a', 'text'), broken], AT))).rejects.toThrow('altered');
  });

  it('lets go of the file under way when its reader goes away', async () => {
    let closed = 0;
    const endless: PackedFile = {
      path: 'a',
      pieces: async function* () {
        try {
          for (;;) yield await Promise.resolve(Buffer.alloc(65_536));
        } finally {
          closed += 1;
        }
      },
    };
    let read = 0;
    for await (const piece of zipOf([endless], AT)) {
      read += piece.length;
      if (read > 1_000_000) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(1);
  });

  it.each([
    ['Izziņa: 2026/11.pdf', 'Izziņa_ 2026_11.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..', '_'],
    ['', '_'],
  ])('names %o as %o', (name, packed) => expect(packedName(name)).toBe(packed));
});
