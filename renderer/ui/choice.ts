import type { IconName } from './iconShapes.tsx';

/** One answer of a closed list. */
export type Choice<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Second line, small. */
  readonly note?: string | undefined;
  /** What should be read before it is chosen: the second line is a warning then. */
  readonly isDoubtful?: boolean | undefined;
  /** The key that chooses it from anywhere, as shown: `F4`. */
  readonly keys?: string | undefined;
  /** Stays in the list, cannot be chosen, and says why. */
  readonly whyNot?: string | undefined;
};
