import type { HandoffCommand } from '#shared/domain/visit/handoff/decide.ts';

type Offer = Extract<HandoffCommand, { kind: 'offerHandoff' }>;

/** To anybody of level 2, with the client. */
export function aHandoff(overrides: Partial<Offer> = {}): Offer {
  return {
    kind: 'offerHandoff',
    handoffId: 'h1',
    toLevel: 2,
    target: { kind: 'level' },
    reason: 'needsSpecialist',
    institutionId: 'vsaa',
    fromCentreId: null,
    isSimple: false,
    clientMoves: true,
    answerMinutes: 10,
    words: { question: 'Kāds ir stāžs līdz 1996?', summary: 'Pensija', whyNotHere: '', by: 'Anna' },
    ...overrides,
  };
}
