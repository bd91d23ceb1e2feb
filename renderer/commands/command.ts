import type { TFunction } from 'i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** One act of a person. Button, menu, palette and key all run the same one. */
export type Command = {
  /** `<scope>.<act>`; its key stands in keyTables.ts. */
  readonly id: string;
  readonly labelKey: TextKey;
  /** Instead of the key's words where only this moment knows them, e.g. the name of a service. */
  readonly label?: string;
  /** False: has no meaning here and is not offered at all. */
  readonly when?: () => boolean;
  /** A sentence when it is not possible now: the button stays and says it. */
  readonly whyNot?: () => string | null;
  readonly run: () => void | Promise<void>;
  /** For what lasts while the key is held. */
  readonly release?: () => void;
};

export function labelOf({ label, labelKey }: Pick<Command, 'label' | 'labelKey'>, t: TFunction): string {
  return label ?? t(labelKey);
}

export function isOffered(command: Command): boolean {
  return command.when?.() ?? true;
}

export function reasonNot(command: Command): string | null {
  return command.whyNot?.() ?? null;
}
