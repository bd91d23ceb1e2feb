import { create } from 'zustand';

export type Enrolment = { readonly url: string; readonly enrolmentCode: string };

type FirstStart = {
  /** Name of the administrator who was just entered, for the sign-in that follows. */
  readonly administrator: string | null;
  /** Given during set-up; needs a signed-in administrator, so it waits for the sign-in. */
  readonly enrolment: Enrolment | null;
  readonly remember: (administrator: string, enrolment: Enrolment | null) => void;
  readonly forgetEnrolment: () => void;
};

/** What the set-up hands to the screens after it. In memory only: the code is for one use. */
export const useFirstStart = create<FirstStart>()((set) => ({
  administrator: null,
  enrolment: null,
  remember: (administrator, enrolment) => set({ administrator, enrolment }),
  forgetEnrolment: () => set({ enrolment: null }),
}));
