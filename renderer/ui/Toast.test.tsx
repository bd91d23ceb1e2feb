import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { Toasts, type Toast } from './Toast.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function toast(more: Partial<Toast> = {}): Toast {
  return { id: '1', text: 'A043 izsaukts', tone: 'done', until: Date.now() + 10_000, undo: vi.fn(), ...more };
}

describe('notices', () => {
  it('count down the ten seconds of undo, then go', () => {
    const onClose = vi.fn();
    show(<Toasts toasts={[toast()]} onClose={onClose} />);
    expect(screen.getByRole('button', { name: 'Atsaukt (10 s)' })).toBeTruthy();
    act(() => void vi.advanceTimersByTime(4000));
    expect(screen.getByRole('button', { name: 'Atsaukt (6 s)' })).toBeTruthy();
    act(() => void vi.advanceTimersByTime(5750));
    expect(onClose).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(250));
    expect(onClose).toHaveBeenCalledWith('1');
  });

  it('undo and close at once', () => {
    const undo = vi.fn();
    const onClose = vi.fn();
    show(<Toasts toasts={[toast({ undo })]} onClose={onClose} />);
    fireEvent.click(screen.getByRole('button', { name: /Atsaukt/ }));
    expect(undo).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledWith('1');
  });

  it('are read out in a region that was there before', () => {
    const { rerender } = show(<Toasts toasts={[]} onClose={vi.fn()} />);
    const region = screen.getByRole('status');
    rerender(<Toasts toasts={[toast()]} onClose={vi.fn()} />);
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('A043 izsaukts');
  });
});
