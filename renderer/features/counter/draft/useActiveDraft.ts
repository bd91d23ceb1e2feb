import { useCallback, useEffect, useRef, useState } from 'react';
import type { EpochMs } from '#shared/lib/time.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import type { Draft } from '../types.ts';
import { createAutosave, windowTimers } from './autosave.ts';
import { enteredIn } from './enteredIn.ts';

const SAVE_AFTER_MS = 400;

export type DraftChange = Partial<Pick<Draft, 'channel' | 'declined' | 'answers' | 'documentsSeen'>>;

export type ActiveDraft = {
  /** Null until it has come. */
  readonly draft: Draft | null;
  /** Null while a change has not been saved yet. */
  readonly savedAt: EpochMs | null;
  /** The draft is gone, e.g. discarded at another counter. */
  readonly isGone: boolean;
  readonly change: (change: DraftChange) => void;
  /** Saves what waits at once. */
  readonly flush: () => Promise<void>;
};

/** The draft in the middle column. It saves itself, so that parking, locking or a reload lose nothing. */
export function useActiveDraft(draftId: string | null): ActiveDraft {
  const { client } = useApi();
  const catalogue = useCatalogue();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [savedAt, setSavedAt] = useState<EpochMs | null>(null);
  const [isGone, setIsGone] = useState(false);
  const [saver] = useState(() =>
    createAutosave<Draft>(
      (entered) =>
        client.command('request.saveDraft', enteredIn(entered)).then(
          (saved) => setSavedAt(saved.savedAt),
          () => setSavedAt(null), // the session ended: the screen is being replaced by the sign-in
        ),
      SAVE_AFTER_MS,
      windowTimers,
    ),
  );
  /** The newest, also of two changes before the next drawing. */
  const newest = useRef<Draft>(null);

  useEffect(() => {
    if (draftId === null) return;
    let isCurrent = true;
    const load = async () => {
      await saver.flush();
      const loaded = await client.query('request.draft', { draftId });
      if (!isCurrent) return;
      newest.current = loaded;
      setDraft(loaded);
      setSavedAt(loaded.savedAt);
    };
    load().catch(() => {
      if (isCurrent) setIsGone(true);
    });
    return () => {
      isCurrent = false;
      void saver.flush();
      newest.current = null;
      setDraft(null);
      setIsGone(false);
    };
  }, [client, draftId, saver]);

  // A card that was changed meanwhile is not the one that is filled in: the draft goes on with its own.
  useEffect(() => {
    if (draftId === null || newest.current === null) return;
    void client.query('request.draft', { draftId }).then(
      ({ card }) => {
        if (newest.current?.draftId !== draftId) return;
        newest.current = { ...newest.current, card };
        setDraft(newest.current);
      },
      () => undefined, // gone with the session, or discarded: the screen says so elsewhere
    );
  }, [catalogue, client, draftId]);

  useEffect(() => {
    const save = () => void saver.flush();
    window.addEventListener('pagehide', save);
    return () => window.removeEventListener('pagehide', save);
  }, [saver]);

  const change = useCallback(
    (part: DraftChange) => {
      if (!newest.current) return;
      newest.current = { ...newest.current, ...part };
      setDraft(newest.current);
      setSavedAt(null);
      saver.change(newest.current);
    },
    [saver],
  );
  return { draft, savedAt, isGone, change, flush: saver.flush };
}
