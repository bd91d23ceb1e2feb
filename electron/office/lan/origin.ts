/** Another machine, as the gateway for the network sees it. */
export type Network = {
  readonly kind: 'network';
  readonly address: string;
  /** What the machine keeps of its pairing. */
  readonly machineToken: string | undefined;
  /** Gives the machine something to keep. */
  remember(machineToken: string): void;
};

/** Where a call comes from: the computer of the office itself, or another machine. */
export type Origin = { readonly kind: 'here' } | Network;

export const HERE: Origin = { kind: 'here' };
