import { useEffect } from 'react';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { SPECIAL_NEEDS } from '#shared/domain/visit/types.ts';
import { ClosedPage } from './ClosedPage.tsx';
import { KioskControls } from './KioskControls.tsx';
import type { KioskState } from './kioskFlow.ts';
import { KioskFrame } from './KioskFrame.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MatterPage } from './MatterPage.tsx';
import { NeedPage } from './NeedPage.tsx';
import { OutagePage } from './OutagePage.tsx';
import { FailedPage, GivingPage, NoPaperPage } from './PassingPages.tsx';
import { StartPage } from './StartPage.tsx';
import { TicketPage } from './TicketPage.tsx';
import { useDigits } from './useDigits.ts';
import { useKioskFlow, type Kiosk } from './useKioskFlow.ts';
import { useKioskLook } from './useKioskLook.ts';
import { useReturn } from './useReturn.ts';

const RETURN_SECONDS = 20;

type KioskPagesProps = {
  readonly state: KioskState;
  readonly isLost: boolean;
  readonly hasPaper: boolean;
  readonly onLanguage: (language: ClientLanguage) => void;
};

/** One question a page; whoever goes away leaves it to the next client after twenty seconds. */
export function KioskPages({ state, isLost, hasPaper, onLanguage }: KioskPagesProps) {
  const kiosk = useKioskFlow(state.isPrinting);
  const { flow, act } = kiosk;
  const { look, className, change, reset } = useKioskLook();
  const language = flow.step === 'start' ? (state.languages[0] ?? 'lv') : flow.language;
  useEffect(() => onLanguage(language), [language, onLanguage]);
  const shown = shownPage(kiosk, state, isLost);
  const leave = () => {
    act({ kind: 'startOver' });
    reset();
  };
  const secondsLeft = useReturn(shown, RETURN_SECONDS, leave);
  useDigits(shown === flow.step ? answersOf(kiosk, state) : []);
  return (
    <KioskFrame
      className={kiosk.isSettled ? className : `${className} is-settling`}
      step={shown}
      head={
        shown === 'matter' || shown === 'need' ? (
          <LanguageSwitch
            languages={state.languages}
            chosen={language}
            onChoose={(next) => act({ kind: 'language', language: next })}
          />
        ) : (
          <span>{shown === 'start' || shown === 'closed' ? null : state.centreName}</span>
        )
      }
      foot={<KioskControls flow={flow} look={look} onLook={change} onAct={act} />}
    >
      {shown === 'lost' && <OutagePage />}
      {shown === 'closed' && state.time.kind === 'closed' && <ClosedPage state={state} time={state.time} />}
      {shown === flow.step && (
        <Page kiosk={kiosk} state={state} hasPaper={hasPaper} secondsLeft={secondsLeft} onLeave={leave} />
      )}
    </KioskFrame>
  );
}

/** A number that was given, or is being given, is shown whatever has happened since. */
function shownPage({ flow }: Kiosk, { time }: KioskState, isLost: boolean) {
  if (flow.step === 'ticket' || flow.step === 'giving' || flow.step === 'failed') return flow.step;
  if (isLost) return 'lost';
  return time.kind === 'closed' ? 'closed' : flow.step;
}

type PageProps = Pick<KioskPagesProps, 'state' | 'hasPaper'> & {
  readonly kiosk: Kiosk;
  readonly secondsLeft: number;
  readonly onLeave: () => void;
};

function Page({ kiosk, state, hasPaper, secondsLeft, onLeave }: PageProps) {
  const { flow, act } = kiosk;
  switch (flow.step) {
    case 'start':
      return (
        <StartPage
          state={state}
          hasPaper={hasPaper}
          onChoose={(language) => act({ kind: 'language', language })}
        />
      );
    case 'matter':
      return (
        <MatterPage
          matters={state.matters}
          language={flow.language}
          onChoose={(matter) => act({ kind: 'matter', matter })}
        />
      );
    case 'need':
      return <NeedPage hasPaper={hasPaper} onChoose={kiosk.order} />;
    case 'giving':
      return <GivingPage isRepeating={kiosk.isRepeating} />;
    case 'noPaper':
      return <NoPaperPage onScreen={kiosk.orderOnScreen} />;
    case 'ticket':
      return <TicketPage flow={flow} secondsLeft={secondsLeft} onDone={onLeave} />;
    case 'failed':
      return <FailedPage why={flow.why} />;
    default:
      return assertNever(flow);
  }
}

/** What the digits choose, in the order of the buttons. */
function answersOf({ flow, act, order }: Kiosk, { languages, matters }: KioskState): (() => void)[] {
  switch (flow.step) {
    case 'start':
      return languages.map((language) => () => act({ kind: 'language', language }));
    case 'matter':
      return [...matters.map(({ kind, id }) => ({ kind, id })), null].map(
        (matter) => () => act({ kind: 'matter', matter }),
      );
    case 'need':
      return SPECIAL_NEEDS.map((need) => () => order(need));
    default:
      return [];
  }
}
