import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { OutputOf } from '#shared/api/contract.ts';
import { showAtOffice } from '#renderer/testing/showAtOffice.tsx';
import { VisitContext } from '../visit/VisitContext.ts';
import { RequestsElsewhere } from './RequestsElsewhere.tsx';

type Found = OutputOf<'client.requestsElsewhere'>['found'];

const CATALOGUE = { cards: [{ id: 'benefit', name: { lv: 'Slimības pabalsts' } }], institutions: [] };

/** What a browser has and the stand-in for one here has not. */
const scrolledTo = vi.fn();
Element.prototype.scrollIntoView = scrolledTo;

afterEach(() => {
  cleanup();
  scrolledTo.mockClear();
});

function showWith(found: Found, visit: object = { identityCheck: {}, representative: null }) {
  const answers = vi.fn(() => ({ ok: true, output: { found } }) as const);
  const { onRefused } = showAtOffice(
    // Only what is read here.
    <VisitContext value={{ visit: { visitId: 'v', ...visit } } as never}>
      <RequestsElsewhere catalogue={CATALOGUE as never} />
    </VisitContext>,
    answers,
  );
  return { answers, onRefused };
}

const ask = () => userEvent.keyboard('{Control>}{F6}{/Control}');

it('says where each is, how it stands and until when', async () => {
  const request = { number: 'OGR-26-000001-A', serviceId: 'benefit', centre: 'Ogre', dueDate: '2026-12-04' };
  showWith({
    ...{ requests: [{ ...request, status: 'resultReady' }], unclearAt: ['Bauska'], isRestricted: false },
  });
  await ask();
  const row = await screen.findByRole('listitem');
  for (const words of ['Slimības pabalsts', 'Ogre · OGR-26-000001-A · jāizsniedz', '04.12.2026'])
    expect(row.textContent).toContain(words);
  expect(screen.getByText(/Bauska/).isConnected).toBe(true);
  expect(scrolledTo).toHaveBeenCalled();
});

it('nobody could be asked is not the same as nothing', async () => {
  showWith(null);
  await ask();
  expect((await screen.findByText(/pajautāt nevar/)).isConnected).toBe(true);
  expect(screen.queryByText(/nav neviena atvērta/)).toBeNull();
});

it('is not asked before the document was looked at, nor for a representative', async () => {
  const { answers, onRefused } = showWith(null, { identityCheck: null, representative: null });
  await ask();
  expect(answers).not.toHaveBeenCalled();
  expect(onRefused).toHaveBeenCalledWith(expect.stringContaining('dokumentu'), 'counter.elsewhere');
});

it('where the card has no code nobody could be looked for, and that is said', async () => {
  const nothing = { requests: [], unclearAt: [], isRestricted: false };
  showWith(nothing, { identityCheck: {}, representative: null, client: { maskedCode: '' } });
  await ask();
  expect((await screen.findByText(/Kartē nav koda/)).isConnected).toBe(true);
});
