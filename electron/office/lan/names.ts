import os from 'node:os';

/** Everything by which this computer is rightly addressed. A name that somebody else points here is not among them. */
export function ownNames(): string[] {
  return ['127.0.0.1', 'localhost', ...hostNames(), ...lanAddresses()];
}

/** Networks come and go, but not with every request. */
const GOOD_FOR_MS = 5_000;

/** The same, looked up now and then. */
export function createOwnNames(now: () => number): () => readonly string[] {
  let names = ownNames();
  let at = now();
  return () => {
    if (Math.abs(now() - at) >= GOOD_FOR_MS) {
      names = ownNames();
      at = now();
    }
    return names;
  };
}

/** IPv4 addresses of this computer in its networks. */
export function lanAddresses(): string[] {
  return Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** The computer's name, as it is and as multicast DNS knows it. */
function hostNames(): string[] {
  const name = os.hostname().toLowerCase();
  return [name, ...(name.includes('.') ? [] : [`${name}.local`])];
}
