import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { Client } from '#renderer/api/client.ts';
import { requestSource } from './requestSource.ts';

const asked: string[] = [];
const answers: Readonly<Record<string, unknown>> = {
  'client.search': { clients: [], requests: [] },
  'request.list': {
    rows: [
      {
        requestId: 'r1',
        registerNumber: 'SAL-26-000107-K',
        serviceId: 'vsaa-sickness-benefit',
        clientName: 'Anna Ozoliņa',
      },
      {
        requestId: 'r2',
        registerNumber: null,
        serviceId: 'vsaa-sickness-benefit',
        clientName: 'Jānis Bērziņš',
      },
    ],
    counts: {},
  },
  'catalogue.get': { version: 1, catalogue },
};
const client = {
  query: (name: string) => {
    asked.push(name);
    return Promise.resolve(answers[name]);
  },
} as unknown as Client;

describe('requests in the palette', () => {
  it('are found by part of the number, with or without dashes', async () => {
    for (const text of ['26-000107', '26000107', 'sal26 0001']) {
      expect(await requestSource.search(text, client)).toMatchObject([
        { id: 'r1', text: 'SAL-26-000107-K', note: expect.stringContaining('Anna Ozoliņa') as string },
      ]);
    }
  });

  it('are not looked for while a name is typed', async () => {
    asked.length = 0;
    expect(await requestSource.search('anna', client)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
