import type { OutputOf } from '#shared/api/contract.ts';
import type { KioskMatter } from '#shared/domain/kiosk/kiosk.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';

export type KioskState = OutputOf<'kiosk.state'>;
export type Given = OutputOf<'kiosk.giveTicket'> & {
  /** Of the one print of this ticket; null when it stands on the screen only. */
  readonly printId: string | null;
};

/** What one client has chosen so far; null matter: another question. */
export type Order = {
  readonly language: ClientLanguage;
  readonly matter: KioskMatter | null;
  readonly need: SpecialNeed;
};

/** `serviceOff`: the centre switched the card off while the client was choosing. */
export type Failure = 'serviceOff' | 'other';

/** Language, matter, need: three touches to a ticket. */
export type KioskFlow =
  | { readonly step: 'start' }
  | { readonly step: 'matter'; readonly language: ClientLanguage }
  | { readonly step: 'need'; readonly language: ClientLanguage; readonly matter: KioskMatter | null }
  | { readonly step: 'giving'; readonly language: ClientLanguage; readonly order: Order }
  /** Seen before the number is given: it cannot come out on paper. */
  | { readonly step: 'noPaper'; readonly language: ClientLanguage; readonly order: Order }
  | {
      readonly step: 'ticket';
      readonly language: ClientLanguage;
      readonly order: Order;
      readonly given: Given;
    }
  | { readonly step: 'failed'; readonly language: ClientLanguage; readonly why: Failure };

export type KioskAct =
  | { readonly kind: 'language'; readonly language: ClientLanguage }
  | { readonly kind: 'matter'; readonly matter: KioskMatter | null }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'paperGone' }
  | { readonly kind: 'given'; readonly given: Given }
  | { readonly kind: 'refused'; readonly why: Failure }
  | { readonly kind: 'back' }
  | { readonly kind: 'startOver' };

export const START: KioskFlow = { step: 'start' };

/** An act that does not belong to the step shown is one press too many, and does nothing. */
export function evolveFlow(flow: KioskFlow, act: KioskAct): KioskFlow {
  switch (act.kind) {
    case 'language':
      return chooseLanguage(flow, act.language);
    case 'matter':
      return flow.step === 'matter' ? { step: 'need', language: flow.language, matter: act.matter } : flow;
    case 'order':
      return flow.step === 'need' || flow.step === 'noPaper'
        ? { step: 'giving', language: flow.language, order: act.order }
        : flow;
    case 'paperGone':
      return flow.step === 'giving' ? { ...flow, step: 'noPaper' } : flow;
    case 'given':
      return flow.step === 'giving' ? { ...flow, step: 'ticket', given: act.given } : flow;
    case 'refused':
      return flow.step === 'giving' ? { step: 'failed', language: flow.language, why: act.why } : flow;
    case 'back':
      return stepBack(flow);
    case 'startOver':
      // The number that is under way still has to be shown.
      return flow.step === 'giving' ? flow : START;
  }
}

/** At the start it opens the questions; on their pages it only changes their words. */
function chooseLanguage(flow: KioskFlow, language: ClientLanguage): KioskFlow {
  if (flow.step === 'start') return { step: 'matter', language };
  return flow.step === 'matter' || flow.step === 'need' ? { ...flow, language } : flow;
}

function stepBack(flow: KioskFlow): KioskFlow {
  switch (flow.step) {
    case 'need':
      return { step: 'matter', language: flow.language };
    case 'noPaper':
      return { step: 'need', language: flow.language, matter: flow.order.matter };
    case 'matter':
    case 'failed':
      return START;
    default:
      return flow;
  }
}
