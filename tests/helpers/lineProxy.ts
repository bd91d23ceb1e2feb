import net, { type AddressInfo, type Socket } from 'node:net';

/** A network line between two machines: carries bytes, loses them all without a word, or refuses connections. */
export type LineProxy = {
  readonly port: number;
  /** Nothing comes through and nobody is told, as when a cable is out or a switch is off. */
  blackHole(): void;
  /** Connections that fell into the hole stay dead; new ones come through. */
  heal(): void;
  /** Ends every connection, as a line does that breaks; new ones come through. */
  cutAll(): void;
  /** Likewise, as a far end does it that has been killed. */
  resetAll(): void;
  /** To the far end, so far. */
  carriedBytes(): number;
  close(): Promise<void>;
};

export async function startLineProxy(target: () => number): Promise<LineProxy> {
  const sockets = new Set<Socket>();
  let isHole = false;
  let carriedBytes = 0;
  const server = net.createServer((near) => {
    sockets.add(near);
    near.on('error', () => near.destroy());
    near.on('close', () => sockets.delete(near));
    // Accepted by the system before anybody could know: the hole takes it all the same.
    if (isHole) return void near.resume();
    const far = net.connect(target(), '127.0.0.1');
    let isLost = false;
    const carry = (from: Socket, to: Socket): void => {
      from.on('data', (bytes) => {
        isLost ||= isHole;
        if (isLost) return;
        if (to === far) carriedBytes += bytes.length;
        to.write(bytes);
      });
      from.on('close', () => {
        isLost ||= isHole;
        if (!isLost) to.destroy();
      });
    };
    far.on('error', () => far.destroy());
    sockets.add(far);
    far.on('close', () => sockets.delete(far));
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutAll() {
      for (const socket of sockets) socket.destroy();
    },
    resetAll() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    carriedBytes: () => carriedBytes,
    blackHole: () => void (isHole = true),
    heal: () => void (isHole = false),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
