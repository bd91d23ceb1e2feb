import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { showAtOffice } from '#renderer/testing/showAtOffice.tsx';
import { VisitContext } from '../visit/VisitContext.ts';
import { ClientsDialog } from './ClientsDialog.tsx';

afterEach(cleanup);

const client = (number: number) => ({ number, client: { name: `Klients ${number}` }, hasOutcome: false });
const VISIT = {
  visitId: 'v',
  ticket: 'A001',
  clientNumber: 1,
  contact: null,
  clients: [client(1), client(2)],
};

function showWindow(close: () => void) {
  const answered = Promise.withResolvers<{ ok: true; output: object }>();
  showAtOffice(
    // Only what the window itself reads of it.
    <VisitContext value={{ visit: VISIT, draft: { flush: () => Promise.resolve() } } as never}>
      <ClientsDialog onClose={close} />
    </VisitContext>,
    () => answered.promise,
  );
  return () => answered.resolve({ ok: true, output: {} });
}

it.each([
  ['one more', () => userEvent.keyboard('{Control>}{Enter}{/Control}')],
  ['another one', () => userEvent.keyboard('2')],
  [
    'taking one out',
    () => userEvent.click(screen.getByRole('button', { name: /Izņemt, atvērts kļūdas pēc: Klients 1/ })),
  ],
])('%s holds the window until it is answered, then it goes by itself', async (_, act) => {
  const close = vi.fn();
  const answer = showWindow(close);
  await screen.findByRole('dialog');
  await act();
  await userEvent.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
  answer();
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});
