import { create } from 'zustand';
import type { RegisterFilter } from '../rows.ts';

type RegisterView = {
  readonly filter: RegisterFilter;
  readonly text: string;
  /** What was open last: the list puts the focus back on it. */
  readonly lastOpened: string | null;
};

/** What the register shows; kept while one of its rows is open. */
export const useRegisterView = create<RegisterView>()(() => ({ filter: 'open', text: '', lastOpened: null }));
