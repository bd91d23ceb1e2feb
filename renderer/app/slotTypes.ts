import type { RefObject } from 'react';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Client } from '#renderer/api/client.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Person } from './person.ts';

export type OutboxPanelProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The connection chip it hangs on. */
  readonly anchor: RefObject<HTMLElement | null>;
};

export type PaletteResult = {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly icon: IconName;
  readonly open: () => void;
};

/** Adds what it finds to Ctrl+K: clients, requests, services, articles. */
export type PaletteSource = {
  readonly id: string;
  readonly titleKey: TextKey;
  readonly isAllowed: (person: Pick<Person, 'roles'>) => boolean;
  /** Called with at least two characters, a moment after the last key. */
  readonly search: (text: string, client: Client) => Promise<readonly PaletteResult[]>;
};
