import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

type Answer = {
  readonly status: number;
  readonly body: {
    visitId?: string;
    ticket?: string;
    token?: string;
    error?: { rule?: string; code?: string };
  };
};

const SHARE_OF_LOST_ANSWERS = 0.3;
/** The host does not come back: whoever started it is gone, too. */
const GIVES_UP_AFTER_MS = 120_000;

/** A member of staff on a bad network: answers are lost on purpose, every command is repeated by its id until answered. */
export class StubbornClient {
  readonly #url: string;
  readonly #who: { readonly staffId: string; readonly pin: string; readonly counterId: string | null };
  #session: string | undefined;
  #answeredAt = Date.now();

  constructor(url: string, staffId: string, pin: string, counterId: string | null) {
    this.#url = url;
    this.#who = { staffId, pin, counterId };
  }

  async command(name: string, input: object): Promise<Answer> {
    this.#session ??= await this.#signIn();
    const commandId = randomUUID();
    for (;;) {
      const answer = await this.#post(name, input, commandId, Math.random() < SHARE_OF_LOST_ANSWERS);
      // The host was killed and has started again: sessions are gone, what was done is not.
      if (answer?.body.error?.code === 'notSignedIn') this.#session = await this.#signIn();
      else if (answer && answer.status < 500) return answer;
      else await pause(20);
    }
  }

  async #signIn(): Promise<string> {
    for (;;) {
      const answer = await this.#post('session.signIn', this.#who, randomUUID(), false);
      if (answer?.body.token) return answer.body.token;
      await pause(100);
    }
  }

  /** Null when no answer came: the request may have been carried out or not. */
  async #post(name: string, input: object, commandId: string, isLost: boolean): Promise<Answer | null> {
    try {
      const response = await fetch(`${this.#url}/api/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': commandId,
          authorization: `Bearer ${this.#session ?? ''}`,
        },
        body: JSON.stringify(input),
        ...(isLost ? { signal: AbortSignal.timeout(Math.ceil(Math.random() * 12)) } : {}),
      });
      const answer = { status: response.status, body: (await response.json()) as Answer['body'] };
      this.#answeredAt = Date.now();
      return answer;
    } catch (error) {
      if (Date.now() - this.#answeredAt > GIVES_UP_AFTER_MS) throw error;
      return null;
    }
  }
}
