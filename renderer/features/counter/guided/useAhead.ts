import { useEffect, useRef, useState } from 'react';
import { dropUndo } from '../useUndo.ts';

/**
 * Shows what was chosen before the office has it, so that quick keys do not work on an old state; sent one after the
 * other. `send` gives null when it was refused: then what is known stands again.
 */
export function useAhead<Value>(
  known: Value,
  send: (value: Value) => Promise<unknown>,
): readonly [Value, (value: Value) => void] {
  const [ahead, setAhead] = useState<{ readonly value: Value } | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  useEffect(() => {
    if (waiting.current === 0) setAhead(null);
  }, [known]);
  const change = (value: Value) => {
    dropUndo();
    setAhead({ value });
    waiting.current += 1;
    line.current = line.current.then(async () => {
      const answer = await send(value);
      waiting.current -= 1;
      if (answer === null) setAhead(null);
    });
  };
  return [ahead ? ahead.value : known, change];
}
