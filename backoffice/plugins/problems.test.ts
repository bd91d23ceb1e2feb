import { fastify, type FastifyInstance } from 'fastify';
import { expect, it } from 'vitest';
import { registerProblems } from './problems.ts';

it.each(['CONNECTION_CLOSED', 'CONNECT_TIMEOUT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '53300', '57P03'])(
  'calls it offline, to be tried again, when PostgreSQL is lost with %s',
  async (code) => {
    const app = fastify() as unknown as FastifyInstance;
    registerProblems(app);
    app.get('/', () => {
      throw Object.assign(new Error('lost'), { code });
    });
    const answer = await app.inject('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'offline' });
  },
);
