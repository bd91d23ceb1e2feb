import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { GuidedSession } from '../types.ts';
import { useEndedHelp } from './useEndedHelp.ts';

const OPEN: GuidedSession = {
  sessionId: 's',
  serviceId: 'vsaa-childbirth-allowance',
  place: 'counter',
  startedAt: 0,
  steps: [],
  planned: null,
  actual: null,
  clientNumber: 1,
  by: 'staff-anna',
  ending: null,
};
const ENDED: GuidedSession = {
  ...OPEN,
  ending: { kind: 'completed', at: 1, minutes: 1, taught: 'yes', serviceNumber: '' },
};

const visitWith = (session: GuidedSession) => ({ guided: [session] });

function showVisit() {
  const { result, rerender } = renderHook(useEndedHelp<ReturnType<typeof visitWith>>, {
    initialProps: visitWith(OPEN),
  });
  return {
    tell: (session: GuidedSession) => rerender(visitWith(session)),
    end: () => act(() => result.current.tellEnded('s')),
    takeBack: () => act(() => result.current.tellEnded(null)),
    shown: () => result.current.visit.guided,
  };
}

it('help that was ended is over before the visit tells of it, then as the visit tells it (ASE-09)', () => {
  const { tell, end, shown } = showVisit();
  expect(shown()).toEqual([OPEN]);
  end();
  expect(shown()).toEqual([]);
  tell(ENDED);
  expect(shown()).toEqual([ENDED]);
  // Its end was taken back in another window.
  tell(OPEN);
  expect(shown()).toEqual([OPEN]);
});

it('an end that is taken back before the visit told of it leaves the help under way', () => {
  const { end, takeBack, shown } = showVisit();
  end();
  takeBack();
  expect(shown()).toEqual([OPEN]);
});
