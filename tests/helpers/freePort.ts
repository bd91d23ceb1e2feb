import net from 'node:net';

/** One that nobody listens at, on any address. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '0.0.0.0');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
