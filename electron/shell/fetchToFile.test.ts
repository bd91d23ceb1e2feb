import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { fetchToFile } from './fetchToFile.ts';

const PIECE = Buffer.alloc(300_000, 'a');
let office: http.Server;
beforeAll(async () => {
  office = http.createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer s') return void response.writeHead(404).end('{}');
    response.write(PIECE, () => {
      if (request.url === '/broken') response.destroy();
      else response.end(PIECE);
    });
  });
  await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve));
});
afterAll(() => office.close());

const url = (place: string): string => `http://127.0.0.1:${(office.address() as AddressInfo).port}${place}`;

describe('what the office gives, saved where a person says', () => {
  it('is whole', async () => {
    const file = path.join(temporaryFolder(), 'dati.zip');
    await fetchToFile(file, { url: url('/whole'), session: 's' });
    expect(fs.readFileSync(file).equals(Buffer.concat([PIECE, PIECE]))).toBe(true);
  });

  it('is taken away again when it breaks off, and an older file stays when there is nothing to save', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'dati.zip');
    await expect(fetchToFile(file, { url: url('/broken'), session: 's' })).rejects.toThrow();
    expect(fs.readdirSync(folder)).toEqual([]);
    fs.writeFileSync(file, 'old');
    await expect(fetchToFile(file, { url: url('/whole'), session: 'x' })).rejects.toThrow('HTTP 404');
    expect(fs.readFileSync(file, 'utf8')).toBe('old');
  });
});
