import { useRef, useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { useFocusKept } from './useFocusKept.ts';

function Screen() {
  const main = useRef<HTMLElement>(null);
  const [isDone, setDone] = useState(false);
  useFocusKept(main);
  return (
    <main ref={main} tabIndex={-1} aria-label="Lodziņš">
      {!isDone && <button onClick={() => setDone(true)}>Apvienot</button>}
      <button>Labot</button>
    </main>
  );
}

it('leaves whoever pressed a button that went away where they were, not at the beginning of the window', async () => {
  show(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Apvienot' }));
  expect(screen.queryByRole('button', { name: 'Apvienot' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

it('leaves the focus alone where it is', async () => {
  show(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Labot' }));
  document.body.append(document.createElement('i'));
  await new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Labot' }));
});
