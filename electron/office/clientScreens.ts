import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

/** What the second screen of a counter shows at the moment. Kept in memory only: it is about one client. */
export type ClientScreen = {
  readonly screen: 'idle' | 'data' | 'sign' | 'rating' | 'thanks';
  readonly language: ClientLanguage;
  readonly title: string | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly about: OutputOf<'clientScreen.state'>['about'];
  readonly isConfirmed: boolean;
  readonly signature: string | null;
  readonly until: number | null;
  readonly ratingId: string | null;
  /** While the rating is asked for: what this client was promised (SLT-03). It goes no further than this screen. */
  readonly promises: OutputOf<'clientScreen.state'>['promises'];
};

/** Without an answer the rating goes away after this long. */
export const RATING_MS = 20_000;
const THANKS_MS = 5_000;

const IDLE: ClientScreen = {
  screen: 'idle',
  language: 'lv',
  title: null,
  fields: [],
  about: null,
  isConfirmed: false,
  signature: null,
  until: null,
  ratingId: null,
  promises: [],
};

/** Longer than anything is shown: the clock was set back since. */
function isOver(leftMs: number): boolean {
  return leftMs <= 0 || leftMs > RATING_MS;
}

export type ClientScreens = {
  /** The screen as it is now: a rating whose time is over is already gone. */
  read(counterId: string): ClientScreen;
  change(counterId: string, change: Partial<ClientScreen>): void;
  reset(counterId: string): void;
  /** The client chose it on the screen: it holds to the end of their visit, whatever is shown next. */
  choose(counterId: string, language: ClientLanguage, visitId: string | null): void;
  /** What the client of this visit chose, or null. */
  chosen(counterId: string, visitId: string | null): ClientLanguage | null;
  askRating(counterId: string, asked: Pick<ClientScreen, 'language' | 'ratingId' | 'promises'>): void;
  thank(counterId: string, language: ClientLanguage): void;
};

export function createClientScreens(now: () => number, changed: (counterId: string) => void): ClientScreens {
  const screens = new Map<string, ClientScreen>();
  const choices = new Map<string, { readonly visitId: string; readonly language: ClientLanguage }>();
  const read = (counterId: string): ClientScreen => {
    const screen = screens.get(counterId) ?? IDLE;
    return screen.until !== null && isOver(screen.until - now()) ? IDLE : screen;
  };
  const set = (counterId: string, screen: ClientScreen): void => {
    screens.set(counterId, screen);
    changed(counterId);
  };
  return {
    read,
    change: (counterId, change) => set(counterId, { ...read(counterId), ...change }),
    choose(counterId, language, visitId) {
      if (visitId !== null) choices.set(counterId, { visitId, language });
      set(counterId, { ...read(counterId), language });
    },
    chosen(counterId, visitId) {
      const choice = choices.get(counterId);
      return choice !== undefined && choice.visitId === visitId ? choice.language : null;
    },
    askRating: (counterId, asked) =>
      set(counterId, { ...IDLE, ...asked, screen: 'rating', until: now() + RATING_MS }),
    thank: (counterId, language) =>
      set(counterId, { ...IDLE, screen: 'thanks', language, until: now() + THANKS_MS }),
    reset(counterId) {
      screens.delete(counterId);
      changed(counterId);
    },
  };
}
