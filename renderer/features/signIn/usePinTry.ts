import { useEffect, useState } from 'react';
import type { ApiError } from '#shared/api/errors.ts';

export type PinTry = {
  readonly pin: string;
  readonly setPin: (pin: string) => void;
  readonly error: ApiError | null;
  /** Seconds until the next try is allowed; 0 when it is. */
  readonly waitSeconds: number;
  readonly failed: (error: ApiError) => void;
  readonly startOver: () => void;
};

/** The PIN being typed and what became of the last one. The wrong PIN goes, everything else on the page stays. */
export function usePinTry(): PinTry {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<ApiError | null>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  const waitSeconds = useSecondsUntil(waitUntil);
  return {
    pin,
    setPin: (text) => setPin(text.replaceAll(/\D/g, '')),
    error,
    waitSeconds,
    failed(problem) {
      setPin('');
      setError(problem);
      setWaitUntil(Date.now() + (problem.retryAfterMs ?? 0));
    },
    startOver() {
      setPin('');
      setError(null);
      setWaitUntil(0);
    },
  };
}

function useSecondsUntil(until: number): number {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const count = () => setSeconds(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    const first = setTimeout(count, 0);
    const timer = setInterval(() => {
      count();
      if (Date.now() >= until) clearInterval(timer);
    }, 250);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [until]);
  return seconds;
}
