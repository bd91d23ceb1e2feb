import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

let isBroken = true;
function Part() {
  if (isBroken) throw new Error('cannot draw');
  return <p>Rinda</p>;
}

beforeEach(() => {
  isBroken = true;
  // React tells every caught error to the console as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('error boundary', () => {
  it('says that nothing is lost, and draws the part anew when asked', async () => {
    const onError = vi.fn();
    show(
      <ErrorBoundary onError={onError}>
        <Part />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('nekas nav zudis');
    expect(onError).toHaveBeenCalledOnce();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Mēģināt vēlreiz' }));
    expect(screen.getByText('Rinda')).toBeTruthy();
  });

  it('tries again by itself on another screen', () => {
    const { rerender } = show(
      <ErrorBoundary resetKey="/queue">
        <Part />
      </ErrorBoundary>,
    );
    isBroken = false;
    rerender(
      <ErrorBoundary resetKey="/door">
        <Part />
      </ErrorBoundary>,
    );
    expect(screen.getByText('Rinda')).toBeTruthy();
  });
});
