import type { ComponentType, LazyExoticComponent } from 'react';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Person } from './person.ts';

export type Screen = {
  /** Pattern of the address, see matchPath. */
  readonly path: string;
  readonly screenKey: string;
  readonly titleKey: TextKey;
  readonly icon: IconName;
  /** `nav`: in the frame and its navigation. `alone`: fills the window, no person needed. */
  readonly place: 'nav' | 'alone';
  readonly isAllowed: (person: Pick<Person, 'roles' | 'centre'>) => boolean;
  /** Null: not part of this build, and not offered. */
  readonly element: LazyExoticComponent<ComponentType> | null;
  /** Beside its name in the navigation: how much is new there. */
  readonly badge?: ComponentType;
};
