import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import type { MachineKind } from '#shared/api/define.ts';
import type { ApiRequest, ApiResponse } from '#shared/api/transport.ts';
import { Person } from '#tests/helpers/testOffice.ts';

export type LanAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** Another machine of the centre: trusts the host's certificate and nothing else, and keeps its cookie. */
export class LanMachine {
  readonly url: string;
  readonly ca: string;
  readonly #agent: https.Agent;
  cookie: string | undefined;
  /** Where the host is addressed by another name than the line to it. */
  host: string | undefined;

  /** `url`: of the gateway for the network, or of something that stands in between. */
  constructor(url: string, dataDir: string) {
    this.url = url;
    this.ca = fs.readFileSync(path.join(dataDir, 'lan.pem'), 'utf8');
    this.#agent = new https.Agent({ ca: this.ca, keepAlive: true, maxSockets: 6, servername: 'localhost' });
  }

  /** Calls a procedure as a screen on this machine does. */
  readonly dispatch = async ({ name, input, session, commandId }: ApiRequest): Promise<ApiResponse> => {
    const { status, body } = await this.request(`/api/${name}`, {
      method: 'POST',
      body: JSON.stringify(input),
      headers: {
        'content-type': 'application/json',
        ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
        ...(commandId === undefined ? {} : { 'idempotency-key': commandId }),
      },
    });
    const parsed = JSON.parse(body) as { error: never };
    return status === 200 ? { ok: true, output: parsed } : { ok: false, error: parsed.error };
  };

  /** Rejects when no answer comes. */
  request(
    where: string,
    { method = 'GET', headers = {}, body }: { method?: string; headers?: object; body?: string } = {},
  ): Promise<LanAnswer> {
    const own = {
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...(this.host === undefined ? {} : { host: this.host }),
    };
    return new Promise((resolve, reject) => {
      const request = https.request(
        new URL(where, this.url),
        { method, agent: this.#agent, headers: { ...own, ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('error', reject);
          response.on('end', () => {
            this.#keep(response.headers['set-cookie']);
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  #keep(cookies: readonly string[] | undefined): void {
    for (const cookie of cookies ?? []) this.cookie = cookie.split(';')[0];
  }
}

/** Pairs a machine with a code that the administrator gives. */
export async function pairMachine(
  administrator: Person,
  machine: LanMachine,
  kind: MachineKind,
  counterId: string | null = null,
): Promise<void> {
  const { code } = await administrator.call('machine.invite', { kind, name: `Mašīna ${kind}`, counterId });
  await new Person(machine, 'ipc').call('machine.pair', { code });
}
