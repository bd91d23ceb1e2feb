import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listScans, mustBeFolder, openScan, removeScan } from '#electron/office/attachments/scanFolder.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';

let folder: string;
const NOW = Date.now() + 60_000;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function put(name: string, content = 'x', secondsAgo = 10): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  const at = NOW / 1000 - secondsAgo;
  fs.utimesSync(file, at, at);
  return file;
}
const names = async () => (await listScans(folder, NOW)).map(({ name }) => name);

describe('the folder of the scanner', () => {
  it('lists whole files of the kinds that are taken, the newest first', async () => {
    put('vecs.pdf', 'x', 50);
    put('jauns.JPG', 'x', 5);
    put('piezīmes.txt');
    put('tukšs.pdf', '');
    put('top.pdf', 'x', 1);
    fs.mkdirSync(path.join(folder, 'mape.pdf'));
    expect(await names()).toEqual(['jauns.JPG', 'vecs.pdf']);
  });

  it('says what to do about a folder that is not there or not whole as a path', async () => {
    await expect(listScans(path.join(folder, 'nav'), NOW)).rejects.toThrow('scan.noFolder');
    await expect(mustBeFolder('mape')).rejects.toThrow('scan.noFolder');
    await expect(mustBeFolder(folder)).resolves.toBeUndefined();
  });

  it('reads and deletes only its own files: no way up, no links', async () => {
    const secret = path.join(temporaryFolder(), 'noslēpums.pdf');
    fs.writeFileSync(secret, 'secret');
    fs.symlinkSync(secret, path.join(folder, 'saite.pdf'));
    expect(await names()).toEqual([]);
    for (const name of ['saite.pdf', '../noslēpums.pdf', secret, 'nav.pdf', 'mape/x.pdf', 'lodzins.db'])
      await expect(openScan(folder, name), name).rejects.toThrow('scan.gone');
    await expect(removeScan(folder, '../noslēpums.pdf')).rejects.toThrow('scan.gone');
    expect(fs.existsSync(secret)).toBe(true);
  });

  it('gives the bytes of a scan, and forgets it when it was attached', async () => {
    put('A.pdf', 'abc');
    const { bytes, pieces } = await openScan(folder, 'A.pdf');
    const read: Uint8Array[] = [];
    for await (const piece of pieces) read.push(piece);
    expect([bytes, Buffer.concat(read).toString()]).toEqual([3, 'abc']);
    await removeScan(folder, 'A.pdf');
    await removeScan(folder, 'A.pdf');
    expect(await names()).toEqual([]);
  });
});
