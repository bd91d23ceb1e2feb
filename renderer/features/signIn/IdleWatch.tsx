import { useEffect } from 'react';
import { useAction } from '#renderer/api/useCommand.ts';
import type { Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { watchIdle } from './watchIdle.ts';

/** Locks after the centre's minutes without a key, a click or a touch. Draws nothing. */
export function IdleWatch({ person }: { readonly person: Person }) {
  const { run: lock } = useAction('session.lock');
  const setLocked = useUi((state) => state.setLocked);
  const idleMs = person.lockAfterMinutes * MINUTE_MS;
  useEffect(
    () =>
      watchIdle(window, idleMs, () => {
        setLocked(true);
        void lock({});
      }),
    [idleMs, lock, setLocked],
  );
  return null;
}
