import { useEffect, useReducer, useRef, useState } from 'react';
import { canPrint } from '#shared/domain/print/printer.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useCommand } from '#renderer/api/useCommand.ts';
import { evolveFlow, START, type KioskAct, type KioskFlow, type Order } from './kioskFlow.ts';

/** A second tap of the same finger must not answer the next question. */
const SETTLE_MS = 300;

export type Kiosk = {
  readonly flow: KioskFlow;
  /** The page has stood long enough to be what was meant. */
  readonly isSettled: boolean;
  /** No answer from the office yet; the same command is being repeated. */
  readonly isRepeating: boolean;
  readonly act: (act: KioskAct) => void;
  /** The last touch: asks for the number, once for each page however often it is pressed. */
  readonly order: (need: SpecialNeed) => void;
  /** The number on the screen, as there is no paper. */
  readonly orderOnScreen: () => void;
};

export function useKioskFlow(isPrinting: boolean): Kiosk {
  const { client } = useApi();
  const giveTicket = useCommand('kiosk.giveTicket');
  const [flow, evolve] = useReducer(evolveFlow, START);
  const isSettled = useSettled(flow.step);
  const answered = useRef<KioskFlow | null>(null);

  function act(next: KioskAct): void {
    if (isSettled || next.kind === 'startOver') evolve(next);
  }

  /** Whatever presses arrive before the next page is drawn belong to the page that has been answered. */
  function once(send: () => Promise<void>): void {
    if (!isSettled || answered.current === flow) return;
    answered.current = flow;
    void send();
  }

  async function give(order: Order, isOnPaper: boolean): Promise<void> {
    evolve({ kind: 'order', order });
    if (isOnPaper && !(await hasPaper())) return evolve({ kind: 'paperGone' });
    const { language, matter, need } = order;
    const outcome = await giveTicket.run({ language, matter, need });
    if (!outcome.ok)
      return evolve({
        kind: 'refused',
        why: outcome.error.rule === 'kiosk.serviceOff' ? 'serviceOff' : 'other',
      });
    evolve({
      kind: 'given',
      given: { ...outcome.value, printId: isOnPaper ? crypto.randomUUID() : null },
    });
  }

  /** Asked right before: what cannot come out on paper is not promised on paper. */
  async function hasPaper(): Promise<boolean> {
    try {
      return canPrint((await client.query('printer.state', {})).state);
    } catch {
      return false;
    }
  }

  return {
    flow,
    isSettled,
    isRepeating: giveTicket.isRepeating,
    act,
    order(need) {
      if (flow.step !== 'need') return;
      const { language, matter } = flow;
      once(() => give({ language, matter, need }, isPrinting));
    },
    orderOnScreen() {
      if (flow.step === 'noPaper') once(() => give(flow.order, false));
    },
  };
}

function useSettled(step: string): boolean {
  const [settled, setSettled] = useState(step);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [step]);
  return settled === step;
}
