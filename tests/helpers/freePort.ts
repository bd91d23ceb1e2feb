import net from 'node:net';

/** Below those that systems give to connections and to whoever listens at port 0: such a one could be gone before it is used. */
const FIRST = 20_000;
const LAST = 32_000;

/** One that nobody listens at, on any address. */
export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  return (await isFree(port)) ? port : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });
}
