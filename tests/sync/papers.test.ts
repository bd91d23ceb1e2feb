import { describe, expect, it } from 'vitest';
import { paperMark, type PaperVersion } from '#shared/papers/paper.ts';
import type { PaperTexts } from '#shared/papers/template.ts';
import { rebuild } from '#db/journal/rebuild.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { word } from '#electron/features/paper/paper.ts';
import { resolve } from '#electron/features/task/task.ts';
import { paperInForce, paperOfVersion, wordingOf } from '#electron/office/papers.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const inAll = (text: string) => ({ lv: text, en: text, ru: text, uk: text });
const saidAt = (office: SyncOffice, name: string) => paperInForce(office, 'receipt').texts[name]?.lv;

function save(office: SyncOffice, texts: PaperTexts): PaperVersion {
  const basedOn = wordingOf(office, 'receipt')?.revision ?? null;
  office.command((work) => word(work, { paperId: 'receipt', basedOn, texts }));
  return paperInForce(office, 'receipt').version;
}

describe('two devices of one centre', () => {
  const devices = twoDevices();

  it('print one paper in the same words, also after a rebuild', async () => {
    const { first, second } = devices;
    save(first, { follow: inAll('Kur ir pieteikums') });
    await devices.everybodySyncs();
    expect(saidAt(second, 'follow')).toBe('Kur ir pieteikums');
    rebuild(second.db);
    expect(paperMark(paperInForce(second, 'receipt'))).toBe('R-1 / 1');
    expect(await devices.faults()).toEqual([]);
  });

  it('that word one paper apart from each other keep both: a person settles it, what was printed stays', async () => {
    const { first, second } = devices;
    devices.part();
    save(first, { follow: inAll('Pirmais') });
    const printedMeanwhile = save(second, { complaint: inAll('Otrais') });
    await devices.meet();
    for (const office of [first, second]) {
      expect(saidAt(office, 'follow')).toBe('Pirmais');
      expect(saidAt(office, 'complaint')).not.toBe('Otrais');
      expect(paperOfVersion(office, 'receipt', printedMeanwhile).texts['complaint']?.lv).toBe('Otrais');
    }
    const [task] = openTasks(first.db);
    expect(task?.state.reason).toBe('paper.changedElsewhere');

    first.command((work) => resolve(work, { taskId: task?.id ?? '', resolution: 'mine', note: '' }));
    await devices.everybodySyncs();
    for (const office of [first, second]) {
      expect([saidAt(office, 'follow'), saidAt(office, 'complaint')]).toEqual(['Pirmais', 'Otrais']);
      expect(openTasks(office.db)).toEqual([]);
    }
    expect(await devices.faults()).toEqual([]);
  });
});
