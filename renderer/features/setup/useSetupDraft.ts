import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { NEW_SETUP, type SetupDraft } from './setupDraft.ts';

type Kept = {
  readonly draft: SetupDraft;
  readonly change: (change: Partial<SetupDraft>) => void;
  readonly forget: () => void;
};

/** As typed so far; a reload of the page leaves all of it but the PINs, which are written down nowhere. */
export const useSetupDraft = create<Kept>()(
  persist(
    (set) => ({
      draft: NEW_SETUP,
      change: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),
      forget: () => set({ draft: NEW_SETUP }),
    }),
    {
      name: 'lodzins.setup',
      storage: createJSONStorage(() => window.sessionStorage),
      partialize: ({ draft }) => ({ draft: withoutPins(draft) }),
    },
  ),
);

function withoutPins(draft: SetupDraft): SetupDraft {
  const { administrator, staff } = draft;
  return {
    ...draft,
    administrator: { ...administrator, pin: '', pinAgain: '' },
    staff: staff.map((person) => ({ ...person, pin: '' })),
  };
}
