import os from 'node:os';

/** IPv4 addresses of this computer in its networks. */
export function lanAddresses(): string[] {
  return Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** The computer's name, as it is and as multicast DNS knows it. */
export function hostNames(): string[] {
  const name = os.hostname().toLowerCase();
  return [name, ...(name.includes('.') ? [] : [`${name}.local`])];
}

/** Everything by which this computer is rightly addressed. A name that somebody else points here is not among them. */
export function ownNames(): string[] {
  return ['127.0.0.1', 'localhost', ...hostNames(), ...lanAddresses()];
}
