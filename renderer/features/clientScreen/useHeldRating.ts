import { useEffect, useRef, useState } from 'react';
import { useNow } from '#renderer/app/useNow.ts';
import { officeNow } from '#renderer/api/officeTime.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import type { FaceScore } from '#renderer/ui/Faces.tsx';
import type { ScreenState } from './screenState.ts';

const TOUCH_MS = 20_000;

export type RatingAnswer = {
  readonly service: FaceScore | null;
  readonly manner: FaceScore | null;
  readonly tags: readonly string[];
};

export type HeldRating = {
  readonly answer: RatingAnswer;
  readonly secondsLeft: number;
  readonly change: (part: Partial<RatingAnswer>) => void;
  readonly send: () => void;
  readonly skip: () => void;
};

type Begun = { readonly id: string; readonly answer: RatingAnswer; readonly until: number };

const NOTHING: RatingAnswer = { service: null, manner: null, tags: [] };

/**
 * The rating goes away by itself. Once the client has touched it, each touch gives the full time again, and what was
 * answered is sent when the time is over. The next client's data end it at once.
 */
export function useHeldRating(state: ScreenState, onChanged: () => void): HeldRating | null {
  const give = useAction('rating.give');
  const skip = useAction('rating.skip');
  const [begun, setBegun] = useState<Begun | null>(null);
  const [endedId, setEndedId] = useState<string | null>(null);
  const now = useNow(250);
  const asked = state.screen === 'rating' && state.ratingId !== endedId ? state.ratingId : null;
  const isMine = begun !== null && begun.id !== endedId && (asked === begun.id || state.screen === 'idle');
  const current: Begun | null = isMine
    ? begun
    : asked === null
      ? null
      : { id: asked, answer: NOTHING, until: state.until ?? now + TOUCH_MS };

  const end = (ended: Begun, isSkipped: boolean) => {
    setEndedId(ended.id);
    setBegun(null);
    const { service, manner, tags } = ended.answer;
    const told =
      isSkipped || service === null
        ? skip.run({})
        : give.run({ ratingId: ended.id, service, manner, tags: [...tags] });
    void told.then(onChanged);
  };
  const currentId = current?.id ?? null;
  const until = current?.until ?? null;
  const latestEnd = useRef<() => void>(() => undefined);
  useEffect(() => {
    latestEnd.current = () => {
      if (current) end(current, false);
    };
  });
  useEffect(() => {
    if (currentId === null || until === null) return;
    const timer = setTimeout(() => latestEnd.current(), Math.max(0, until - officeNow()));
    return () => clearTimeout(timer);
  }, [currentId, until]);

  if (!current) return null;
  return {
    answer: current.answer,
    secondsLeft: Math.max(0, Math.ceil((current.until - now) / 1000)),
    change: (part) =>
      setBegun({ id: current.id, answer: { ...current.answer, ...part }, until: officeNow() + TOUCH_MS }),
    send: () => end(current, false),
    skip: () => end(current, true),
  };
}
