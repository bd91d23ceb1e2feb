import { once } from 'node:events';
import net from 'node:net';
import { expect, it } from 'vitest';
import { startTestOffice } from '#tests/helpers/testOffice.ts';

it('ends although a browser holds lines open, also one on which it has asked for nothing yet', async () => {
  const office = await startTestOffice();
  const { port } = new URL(office.url);
  const unused = net.connect(Number(port), '127.0.0.1');
  await once(unused, 'connect');
  await (await fetch(`${office.url}/healthz`)).text();
  const ended = once(unused, 'close');
  await office.close();
  await ended;
  expect(unused.destroyed).toBe(true);
});
