import { describe, expect, it, vi } from 'vitest';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { ApiFailure, createClient } from './client.ts';
import { ConnectionLost } from './transport.ts';

const ANSWER: ApiResponse = { ok: true, output: { ticket: 'A042' } };

function clientOver(answers: (ApiResponse | ConnectionLost)[]) {
  const sent: ApiRequest[] = [];
  const waits: number[] = [];
  let ids = 0;
  const client = createClient({
    transport: {
      async send(request) {
        sent.push(request);
        const answer = answers.shift();
        if (!answer || answer instanceof ConnectionLost) throw answer ?? new ConnectionLost();
        return answer;
      },
      listen: () => () => undefined,
    },
    session: () => 'token',
    newId: () => `command-${++ids}`,
    pause: { wait: async (ms) => void waits.push(ms), end: () => undefined },
  });
  return { client, sent, waits };
}

describe('client', () => {
  it('repeats a command by the same id until it is answered', async () => {
    const { client, sent, waits } = clientOver([new ConnectionLost(), new ConnectionLost(), ANSWER]);
    const onRepeat = vi.fn();
    await expect(client.command('visit.callNext', {}, { onRepeat })).resolves.toEqual({ ticket: 'A042' });
    expect(sent.map((request) => request.commandId)).toEqual(['command-1', 'command-1', 'command-1']);
    expect(onRepeat).toHaveBeenCalledTimes(2);
    expect(waits).toEqual([250, 500]);
  });

  it('repeats at once what hung while the line was dead and is back now', async () => {
    const { client, sent, waits } = clientOver([new ConnectionLost(undefined, true), ANSWER]);
    await client.command('visit.callNext', {});
    expect(sent.map((request) => request.commandId)).toEqual(['command-1', 'command-1']);
    expect(waits).toEqual([]);
  });

  it('takes a new id for the next command', async () => {
    const { client, sent } = clientOver([ANSWER, ANSWER]);
    await client.command('visit.callNext', {});
    await client.command('visit.callNext', {});
    expect(sent.map((request) => request.commandId)).toEqual(['command-1', 'command-2']);
  });

  it('does not repeat what was answered with an error', async () => {
    const { client, sent } = clientOver([
      { ok: false, error: { code: 'refused', rule: 'visit.notWaiting' } },
    ]);
    await expect(client.command('visit.callNext', {})).rejects.toThrow(ApiFailure);
    expect(sent).toHaveLength(1);
  });

  it('repeats neither queries nor actions, and sends them without a command id', async () => {
    const { client, sent } = clientOver([new ConnectionLost(), new ConnectionLost()]);
    await expect(client.query('queue.list', {})).rejects.toThrow(ConnectionLost);
    await expect(client.action('session.lock', {})).rejects.toThrow(ConnectionLost);
    expect(sent.map((request) => request.commandId)).toEqual([undefined, undefined]);
    expect(sent.map((request) => request.session)).toEqual(['token', 'token']);
  });
});
