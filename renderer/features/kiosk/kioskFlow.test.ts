import { describe, expect, it } from 'vitest';
import { evolveFlow, START, type Given, type KioskAct, type KioskFlow } from './kioskFlow.ts';

const PENSION = { kind: 'service', id: 'vsaa-old-age-pension' } as const;
const ORDER = { language: 'uk', matter: PENSION, need: 'none' } as const;
const GIVEN: Given = { visitId: 'v', ticket: 'A042', range: null, ahead: 0, followQr: null, printId: null };
const run = (...acts: readonly KioskAct[]): KioskFlow => acts.reduce(evolveFlow, START);

describe('three touches to a ticket', () => {
  const asked = [
    { kind: 'language', language: 'uk' },
    { kind: 'matter', matter: PENSION },
    { kind: 'order', order: ORDER },
  ] as const satisfies readonly KioskAct[];

  it('are language, matter and need', () => {
    expect(run(asked[0])).toEqual({ step: 'matter', language: 'uk' });
    expect(run(asked[0], asked[1])).toEqual({ step: 'need', language: 'uk', matter: PENSION });
    expect(run(...asked)).toMatchObject({ step: 'giving', order: ORDER });
    expect(run(...asked, { kind: 'given', given: GIVEN })).toMatchObject({ step: 'ticket', given: GIVEN });
  });

  it('press too often, and nothing more happens', () => {
    const many = asked.flatMap((act) => [act, act, act]);
    expect(run(...many)).toEqual(run(...asked));
    const given = { kind: 'given', given: GIVEN } as const;
    expect(run(...asked, given, ...many, given)).toEqual(run(...asked, given));
  });

  it('a number that is under way is shown, whoever presses in between', () => {
    expect(run(...asked, { kind: 'startOver' }).step).toBe('giving');
    expect(run(...asked, { kind: 'back' }).step).toBe('giving');
  });

  it('without paper the client decides before the number is given', () => {
    const gone = run(...asked, { kind: 'paperGone' });
    expect(gone).toMatchObject({ step: 'noPaper', order: ORDER });
    expect(evolveFlow(gone, { kind: 'order', order: ORDER }).step).toBe('giving');
    expect(evolveFlow(gone, { kind: 'back' })).toMatchObject({ step: 'need', matter: PENSION });
  });

  it('another language on the way keeps what was chosen', () => {
    const need = run(asked[0], asked[1], { kind: 'language', language: 'en' });
    expect(need).toEqual({ step: 'need', language: 'en', matter: PENSION });
    expect(run(...asked, { kind: 'refused', why: 'other' }, { kind: 'back' })).toEqual(START);
  });
});
