import net from 'node:net';

/** An open connection to a network printer. */
export type PrinterLine = {
  /** Resolves when the printer's side has taken the bytes. Throws when the connection is gone. */
  send(bytes: Uint8Array): Promise<void>;
  /** Sends a question and waits for its answer; null when none came in time. */
  ask(question: Uint8Array, timeoutMs: number): Promise<number | null>;
  /** The same for an answer that ends with a zero. */
  askText(question: Uint8Array, timeoutMs: number): Promise<string | null>;
};

type Address = { readonly host: string; readonly port: number };

/** Runs with the connection and closes it. Throws when there is no printer at the address. */
export async function withPrinterLine<Result>(
  address: Address,
  connectMs: number,
  act: (line: PrinterLine) => Promise<Result>,
): Promise<Result> {
  const socket = await connect(address, connectMs);
  try {
    return await act(lineOn(socket));
  } finally {
    socket.destroy();
  }
}

function connect({ host, port }: Address, timeoutMs: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, noDelay: true });
    const timer = setTimeout(() => socket.destroy(new Error('the printer does not answer')), timeoutMs);
    socket.once('error', reject);
    socket.once('close', () => clearTimeout(timer));
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', reject);
      // Whoever waits is told by the close that follows.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

function lineOn(socket: net.Socket): PrinterLine {
  let received: number[] = [];
  let heard = (): void => undefined;
  socket.on('data', (data) => {
    received.push(...data);
    heard();
  });
  socket.on('close', () => heard());

  function send(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) =>
      socket.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  }

  /** Waits until `read` finds what it looks for in the answer. */
  async function wait<Found>(
    question: Uint8Array,
    timeoutMs: number,
    read: (bytes: readonly number[]) => Found | undefined,
  ): Promise<Found | null> {
    received = [];
    await send(question);
    return new Promise((resolve) => {
      const end = (found: Found | null): void => {
        clearTimeout(timer);
        heard = () => undefined;
        resolve(found);
      };
      const timer = setTimeout(() => end(null), timeoutMs);
      heard = () => {
        const found = read(received);
        if (found !== undefined) end(found);
        else if (socket.destroyed) end(null);
      };
      heard();
    });
  }

  return {
    send,
    ask: (question, timeoutMs) => wait(question, timeoutMs, ([first]) => first),
    askText: (question, timeoutMs) =>
      wait(question, timeoutMs, (bytes) => {
        const end = bytes.indexOf(0);
        return end < 0 ? undefined : Buffer.from(bytes.slice(0, end)).toString('latin1').replace(/^_/, '');
      }),
  };
}
