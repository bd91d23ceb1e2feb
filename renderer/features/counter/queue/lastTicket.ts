import { create } from 'zustand';

/** The visit that ended last at this counter, until the next one is called: the desk has to be cleared (CSS-10). */
export const useLastTicket = create<{
  readonly ticket: string | null;
  readonly set: (ticket: string | null) => void;
}>()((set) => ({ ticket: null, set: (ticket) => set({ ticket }) }));
