import { threadId } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { createDrawer } from '#electron/office/print/drawer.ts';
import type { Drawing } from '#electron/office/print/drawing.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';

const THREAD = new URL('./drawingThread.ts', import.meta.url);
const NOWHERE = new URL('./noThread.ts', import.meta.url);

function drawing(text: string, font = {}): Drawing {
  return { pageSize: 'A5', pageMargins: 30, content: [{ text, ...font }], title: text, language: 'lv' };
}

const drawnHere = () => vi.fn(async ({ title }: Drawing) => Buffer.from(`${title} in ${threadId}`));

describe('papers', () => {
  it('are drawn while the office goes on with other things', async () => {
    const here = drawnHere();
    const draw = createDrawer(THREAD, here);

    const both = await Promise.all([draw(drawing('Saņemts')), draw(drawing('Izsniegts'))]);

    expect(both.map((pdf) => readPdf(pdf).text)).toEqual(['Saņemts', 'Izsniegts']);
    expect(here).not.toHaveBeenCalled();
  });

  it('that cannot be drawn say so, and the next one is drawn all the same', async () => {
    const draw = createDrawer(THREAD, drawnHere());

    await expect(draw(drawing('Rēķins', { font: 'Unknown' }))).rejects.toThrow(/Unknown/);

    expect(readPdf(await draw(drawing('Kvīts'))).text).toBe('Kvīts');
  });

  it('come also where no thread can be had', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const draw = createDrawer(NOWHERE, drawnHere());

    const both = await Promise.all([draw(drawing('Saņemts')), draw(drawing('Izsniegts'))]);
    const later = await draw(drawing('Kvīts'));

    expect([...both, later].map(String)).toEqual([
      `Saņemts in ${threadId}`,
      `Izsniegts in ${threadId}`,
      `Kvīts in ${threadId}`,
    ]);
    expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('without a thread'));
    warned.mockRestore();
  });
});
