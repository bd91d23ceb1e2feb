import type { ComponentType, RefObject } from 'react';
import type { Client } from '#renderer/api/client.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { OutboxPanel } from '#renderer/features/outbox/OutboxPanel.tsx';
import { IdleWatch } from '#renderer/features/signIn/IdleWatch.tsx';
import { LockOverlay } from '#renderer/features/signIn/LockOverlay.tsx';
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

type Slots = {
  readonly OutboxPanel: ComponentType<OutboxPanelProps> | null;
  /** Covers everything while the session is locked; ends with `setLocked(false)`. Nobody is known after a reload. */
  readonly LockOverlay: ComponentType<{ readonly person: Person | null }> | null;
  /** Locks by itself after the centre's minutes without input; draws nothing. */
  readonly IdleWatch: ComponentType<{ readonly person: Person }> | null;
  readonly paletteSources: readonly PaletteSource[];
};

/** Where features put something into the frame. */
export const SLOTS: Slots = {
  OutboxPanel,
  LockOverlay,
  IdleWatch,
  paletteSources: [],
};
