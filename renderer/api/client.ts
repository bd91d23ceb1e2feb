import type {
  ActionName,
  CommandName,
  InputOf,
  OutputOf,
  ProcedureName,
  QueryName,
} from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import { backoffMs } from './backoff.ts';
import { ConnectionLost, type Transport } from './transport.ts';

/** The office answered with an error of the closed list. */
export class ApiFailure extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(error.rule ? `${error.code}: ${error.rule}` : error.code);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

export type Client = {
  /** Rejects with ApiFailure or ConnectionLost. */
  readonly query: <Name extends QueryName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /**
   * Keeps its id and is repeated until an answer comes, so that it happens once whatever the network does.
   * Rejects with ApiFailure only.
   */
  readonly command: <Name extends CommandName>(
    name: Name,
    input: InputOf<Name>,
    options?: CommandOptions,
  ) => Promise<OutputOf<Name>>;
  /** Not repeated: it concerns this moment. Rejects with ApiFailure or ConnectionLost. */
  readonly action: <Name extends ActionName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** Something that was to change anything has no answer yet. */
  readonly isAnswerAwaited: () => boolean;
  /** Ends the pause before the next repeat: the link is back. */
  readonly wake: () => void;
};

export type CommandOptions = {
  readonly commandId?: string;
  /** Called before each repeat. */
  readonly onRepeat?: () => void;
};

type ClientParts = {
  readonly transport: Transport;
  readonly session: () => string | null;
  readonly newId: () => string;
  readonly pause: Pause;
};

/** A wait that can be cut short. */
export type Pause = { wait(ms: number): Promise<void>; end(): void };

export function createClient({ transport, session, newId, pause }: ClientParts): Client {
  let awaited = 0;

  async function counted<Answer>(answer: Promise<Answer>): Promise<Answer> {
    awaited += 1;
    return answer.finally(() => {
      awaited -= 1;
    });
  }

  async function send<Name extends ProcedureName>(name: Name, input: unknown, commandId?: string) {
    const token = session();
    const answer = await transport.send({
      name,
      input,
      ...(commandId ? { commandId } : {}),
      ...(token ? { session: token } : {}),
    });
    if (!answer.ok) throw new ApiFailure(answer.error);
    return answer.output as OutputOf<Name>; // the office checks its outputs against the same contract
  }

  async function sendUntilAnswered<Name extends CommandName>(
    name: Name,
    input: InputOf<Name>,
    { commandId = newId(), onRepeat }: CommandOptions = {},
  ) {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await send(name, input, commandId);
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        onRepeat?.();
        if (!error.isBack) await pause.wait(backoffMs(attempt));
      }
    }
  }

  return {
    query: (name, input) => send(name, input),
    action: (name, input) => counted(send(name, input)),
    command: (name, input, options) => counted(sendUntilAnswered(name, input, options)),
    isAnswerAwaited: () => awaited > 0,
    wake: () => pause.end(),
  };
}

export function timedPause(): Pause {
  const waiting = new Set<() => void>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        waiting.add(end);
      }),
    end() {
      for (const end of [...waiting]) end();
    },
  };
}
