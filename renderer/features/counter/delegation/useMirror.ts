import { useEffect, useRef } from 'react';
import type { Command } from '#renderer/commands/command.ts';
import type { ShownState } from '../draft/useShowToClient.ts';

/** While somebody types no field is finished. */
const PAUSE_MS = 600;

/** Whoever acts in the client's stead is watched: each field that is typed appears on the second screen by itself. */
export function useMirror(isOn: boolean, show: Command, state: ShownState | null, answers: object): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  const isBehind = isOn && (state === null || state === 'outdated');
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => void latest.current.run(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isBehind, answers]);
}
