import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export type Enrolment = { readonly url: string; readonly enrolmentCode: string };

const NO_ENROLMENT: Enrolment = { url: '', enrolmentCode: '' };

type FirstStart = {
  /** Name of the administrator who was just entered, for the sign-in that follows. */
  readonly administrator: string | null;
  /** Address and code as typed so far, in the set-up or in the settings; a failure and another screen leave it. */
  readonly enrolment: Enrolment;
  /** Typed in the set-up; connecting needs a signed-in administrator, so it waits for the sign-in. */
  readonly isEnrolmentDue: boolean;
  readonly remember: (administrator: string, enrolment: Enrolment | null) => void;
  readonly typeEnrolment: (enrolment: Enrolment) => void;
  readonly beginEnrolment: () => void;
  /** The next one to sign in here is whoever did so last. */
  readonly forgetAdministrator: () => void;
};

/**
 * What the set-up hands to the screens after it. It lives as long as this window, like the session: a reload between
 * the set-up and the connection would take the address and the code away, and who typed them would not know. The code
 * is for one use, and goes when it was used.
 */
export const useFirstStart = create<FirstStart>()(
  persist(
    (set) => ({
      administrator: null,
      enrolment: NO_ENROLMENT,
      isEnrolmentDue: false,
      remember: (administrator, enrolment) =>
        set({ administrator, enrolment: enrolment ?? NO_ENROLMENT, isEnrolmentDue: enrolment !== null }),
      typeEnrolment: (enrolment) => set({ enrolment }),
      beginEnrolment: () => set({ isEnrolmentDue: false }),
      forgetAdministrator: () => set({ administrator: null }),
    }),
    { name: 'lodzins.firstStart', storage: createJSONStorage(() => window.sessionStorage) },
  ),
);
