import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { showAtOffice } from '#renderer/testing/showAtOffice.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';

afterEach(cleanup);

const institution = (id: string) => ({ id, name: { lv: id }, shortName: { lv: id.toUpperCase() } });
const CATALOGUE = { cards: [], institutions: [institution('vsaa'), institution('vid')] };
const PERSON = {
  profile: { categories: null, institutions: null, languages: null },
  counter: { categories: ['A', 'B'] },
};

function showWindow(close: () => void) {
  const sent: unknown[] = [];
  const answered = Promise.withResolvers<{ ok: true; output: object }>();
  showAtOffice(
    // Only what the window itself reads of it.
    <ProfileDialog person={PERSON as never} catalogue={CATALOGUE as never} onClose={close} />,
    ({ input }) => {
      sent.push(input);
      return answered.promise;
    },
  );
  return sent;
}

it.each([
  ['a digit', () => userEvent.keyboard('2'), { categories: ['A'] }],
  ['a tick', () => userEvent.click(screen.getByRole('checkbox', { name: /^2\. B/ })), { categories: ['A'] }],
  [
    'a language',
    () => userEvent.click(screen.getByRole('checkbox', { name: /^3\./ })),
    { languages: ['lv'] },
  ],
  [
    'an institution',
    () => userEvent.click(screen.getByRole('checkbox', { name: 'VID' })),
    { institutions: ['vsaa'] },
  ],
])('%s counts at once, and the window waits for the answer (LVL-16)', async (_, act, changed) => {
  const close = vi.fn();
  const sent = showWindow(close);
  await screen.findByRole('dialog');
  await act();
  expect(sent).toEqual([{ ...PERSON.profile, ...changed }]);
  await userEvent.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});
