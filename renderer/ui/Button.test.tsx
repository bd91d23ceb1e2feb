import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { Button } from './Button.tsx';

describe('button', () => {
  it('that is not possible now stays in the tab order, says why and does nothing', async () => {
    const onPress = vi.fn();
    show(
      <Button onPress={onPress} whyNot="Vispirms pabeidziet A042 apmeklējumu." keys="F2">
        Izsaukt nākamo
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Izsaukt nākamo' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Vispirms pabeidziet A042 apmeklējumu.');
  });

  it('tells its key without reading it as a part of its name', async () => {
    const onPress = vi.fn();
    show(
      <Button onPress={onPress} keys="Ctrl+Enter">
        Reģistrēt
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Reģistrēt' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
    await userEvent.click(button);
    expect(onPress).toHaveBeenCalledOnce();
  });
});
