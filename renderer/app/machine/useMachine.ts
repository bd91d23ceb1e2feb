import { useEffect, useRef, useState } from 'react';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import type { Api } from '#renderer/api/api.ts';
import type { MachineStanding } from './homeOf.ts';

const ASK_EVERY_MS = 10_000;
/** Nothing can be shown yet, so the office is tried more often. */
const ASK_WHEN_LOST_MS = 2_000;

/** What this machine is to the centre; asked again now and then, because a pairing can be revoked. */
export function useMachine(path: string) {
  const api = useApi();
  const [machine, setMachine] = useState<MachineStanding | null>(null);
  const [isLost, setLost] = useState(false);
  const askNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let isAsking = false;
    const ask = async (): Promise<void> => {
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      const found = await settle(api);
      isAsking = false;
      if (isOver) return;
      setLost(found === null);
      if (found) setMachine((before) => (isSame(before, found) ? before : found));
      timer = setTimeout(() => void ask(), found ? ASK_EVERY_MS : ASK_WHEN_LOST_MS);
    };
    askNow.current = () => void ask();
    void ask();
    const endSession = api.session.subscribe(askNow.current);
    return () => {
      isOver = true;
      clearTimeout(timer);
      endSession();
    };
  }, [api]);

  // A machine that was paired a moment ago goes on to its place.
  useEffect(() => askNow.current(), [path]);
  return { machine, isLost };
}

/** A paired screen opens its session, also after the night in which the last one ended. Null: the office is not there. */
async function settle({ client, session }: Api): Promise<MachineStanding | null> {
  try {
    const machine = await client.query('machine.me', {});
    const isScreen = machine.standing === 'paired' && machine.kind !== 'counter';
    if (isScreen && session.get() === null) session.set((await client.action('machine.open', {})).token);
    return machine;
  } catch {
    return null;
  }
}

function isSame(before: MachineStanding | null, found: MachineStanding): boolean {
  return JSON.stringify(before) === JSON.stringify(found);
}
