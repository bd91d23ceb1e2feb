import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge, SystemPrinter } from '#shared/api/transport.ts';
import { startTexts } from './i18n.ts';
import { PaperPrinterDialog } from './PaperPrinterDialog.tsx';
import { paperPrinter } from './paperPrinter.ts';
import { printFile } from './printFile.ts';
import { useUi } from './uiStore.ts';

const DESK = { name: 'kac-2', title: 'Printeris pie 2. lodziņa' };
const printPdf = vi.fn(() => Promise.resolve(true));

async function openWith(printers: () => Promise<readonly SystemPrinter[]>): Promise<void> {
  const shell = { printPdf, printers } satisfies Partial<Bridge>;
  vi.stubGlobal('lodzins', shell);
  useUi.getState().setOverlay('paperPrinter');
  render(<PaperPrinterDialog />);
  await screen.findByRole('radio', { name: 'Jautāt katru reizi' });
}

beforeEach(() => {
  window.localStorage.clear();
  printPdf.mockClear();
  startTexts('lv');
});
afterEach(() => {
  cleanup();
  act(() => useUi.getState().setOverlay(null));
  vi.unstubAllGlobals();
});

it('papers go to the printer that was chosen, from then on and until it asks again', async () => {
  await openWith(() => Promise.resolve([DESK]));
  const file = { name: 'kvits.pdf', mediaType: 'application/pdf', base64: 'aGVq' };
  await printFile(file);
  expect(printPdf).toHaveBeenLastCalledWith('aGVq', null);
  await userEvent.click(screen.getByRole('radio', { name: DESK.title }));
  await printFile(file);
  expect(printPdf).toHaveBeenLastCalledWith('aGVq', 'kac-2');
  await userEvent.click(screen.getByRole('radio', { name: 'Jautāt katru reizi' }));
  expect(paperPrinter()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Gatavs' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says that the chosen printer is gone, and what to do without any', async () => {
  window.localStorage.setItem('lodzins.paperPrinter', 'kac-1');
  await openWith(() => Promise.reject(new Error('no print service')));
  expect(screen.getByRole('status').textContent).toContain('kac-1');
  expect(screen.getByText(/Šajā datorā nav neviena printera/)).toBeTruthy();
});
