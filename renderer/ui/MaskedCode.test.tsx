import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { MaskedCode } from './MaskedCode.tsx';

const CODE = '120199-09995';
const eye = () => screen.getByRole('button', { name: 'Personas kods: turiet, lai parādītu' });

describe('masked code', () => {
  it('is asked for and shown only while the eye is held', async () => {
    const reveal = vi.fn(() => Promise.resolve(CODE));
    const { container } = show(<MaskedCode name="Personas kods" reveal={reveal} />);
    expect(container.textContent).not.toContain(CODE);
    expect(reveal).not.toHaveBeenCalled();
    await act(async () => {
      fireEvent.keyDown(eye(), { key: ' ' });
    });
    expect(container.textContent).toContain(CODE);
    await act(async () => {
      fireEvent.keyUp(eye(), { key: ' ' });
    });
    expect(container.textContent).not.toContain(CODE);
    expect(reveal).toHaveBeenCalledOnce();
  });

  it('stays hidden when the key was let go before the answer came', async () => {
    let answer: (code: string) => void = () => undefined;
    const reveal = () => new Promise<string>((resolve) => (answer = resolve));
    const { container, rerender } = show(<MaskedCode name="Personas kods" reveal={reveal} isKeyHeld />);
    rerender(<MaskedCode name="Personas kods" reveal={reveal} isKeyHeld={false} />);
    await act(async () => answer(CODE));
    expect(container.textContent).not.toContain(CODE);
  });
});
