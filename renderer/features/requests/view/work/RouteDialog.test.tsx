import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { OutputOf } from '#shared/api/contract.ts';
import { showAtOffice } from '#renderer/testing/showAtOffice.tsx';
import type { RequestData } from '../requestData.ts';
import { RouteDialog } from './RouteDialog.tsx';

const REPORTED = { freeInMinutes: null, next: null, reportedAt: Date.parse('2026-11-30T09:42:00+02:00') };
const RECEIVERS: OutputOf<'request.receivers'> = {
  ...{ institutionId: null, isSimple: false, people: [], hasSpecialist: false },
  centres: [
    { ...REPORTED, centreId: 'ogre', name: 'Ogre', specialists: 2, fits: 2 },
    { ...REPORTED, centreId: 'bauska', name: 'Bauska', specialists: 0, fits: 0 },
  ],
};
// Only what the window itself reads of it.
const REQUEST = { requestId: 'r', registerNumber: 'SAL-26-000001-A', work: { turn: null } } as RequestData;

let sent: string[] = [];

beforeEach(() => {
  sent = [];
  showAtOffice(<RouteDialog request={REQUEST} onClose={vi.fn()} onGone={vi.fn()} />, ({ name, input }) => {
    if (name === 'request.route') sent.push(JSON.stringify(input));
    return { ok: true, output: name === 'request.receivers' ? RECEIVERS : {} };
  });
});

it('a centre where nobody is says so, and is asked about once before it is sent', async () => {
  await userEvent.click(await screen.findByRole('radio', { name: /Bauska.*neviena piemērota nav/ }));
  await pressAct();
  expect(sent).toHaveLength(0);
  expect(screen.getByText(/Bauska: šobrīd tur nav neviena/).isConnected).toBe(true);
  // Another one chosen meanwhile was not asked about.
  await userEvent.click(screen.getByRole('radio', { name: /Ogre/ }));
  expect(screen.queryByText(/tur nav neviena/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /Bauska/ }));
  await pressAct();
  expect(sent).toHaveLength(0);
  await pressAct();
  expect(sent).toEqual([expect.stringContaining('bauska')]);
});

it('a centre where somebody is takes it at once', async () => {
  await userEvent.click(await screen.findByRole('radio', { name: /Ogre.*Piemēroti speciālisti: 2/ }));
  await pressAct();
  expect(sent).toEqual([expect.stringContaining('ogre')]);
});

const pressAct = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
