import { Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { ApiError } from '#shared/api/errors.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import type { Api } from '#renderer/api/api.ts';
import { CommandsProvider } from '#renderer/commands/CommandsProvider.tsx';
import { hostOfWindow } from '#renderer/commands/keyTables.ts';
import { createCommandRegistry } from '#renderer/commands/registry.ts';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { Toasts } from '#renderer/ui/Toast.tsx';
import { errorText } from './errorText.ts';
import { changeLanguage, languageOf, LOCALES } from './i18n.ts';
import { Loading } from './Loading.tsx';
import { MachineGate } from './machine/MachineGate.tsx';
import { usePath } from './router.ts';
import { screenAt } from './screens.ts';
import { SignedIn } from './SignedIn.tsx';
import { useUi } from './uiStore.ts';
import './Frame.css';

export function App({ api }: { readonly api: Api }) {
  const language = useUi((state) => state.look.language);
  const [registry] = useState(() =>
    createCommandRegistry(hostOfWindow(), {
      onRefused: (reason, about) => useUi.getState().showNotice({ text: reason, tone: 'warn', about }),
      onOutOfDate: (about) => useUi.getState().closeAbout(about),
      isAnswerAwaited: () => api.client.isAnswerAwaited(),
      isCovered: () => useUi.getState().isPrivate || useUi.getState().isLocked,
      onFailed: () => useUi.getState().showNotice({ text: errorText({ code: 'internal' }), tone: 'error' }),
    }),
  );
  useEffect(() => {
    void changeLanguage(languageOf(language, window.location.search));
  }, [language]);
  return (
    <I18nProvider locale={LOCALES[language]}>
      <ErrorBoundary>
        <ApiProvider api={api} onUnseen={tellUnseen}>
          <CommandsProvider registry={registry}>
            <MachineGate>
              <CurrentScreen />
            </MachineGate>
            <Notices />
          </CommandsProvider>
        </ApiProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}

/** Where the person is now; at the sign-in it says itself that the session has ended. */
function tellUnseen(about: string, error: ApiError): void {
  if (error.code === 'notSignedIn') return;
  useUi.getState().showNotice({ text: errorText(error), tone: 'error', about });
}

function CurrentScreen() {
  const path = usePath();
  const screen = screenAt(path);
  if (screen?.place !== 'alone' || !screen.element) return <SignedIn screen={screen} />;
  const Alone = screen.element;
  return (
    <div className="alone">
      <ErrorBoundary resetKey={path}>
        <Suspense fallback={<Loading />}>
          <Alone />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Notices() {
  const toasts = useUi((state) => state.toasts);
  const closeToast = useUi((state) => state.closeToast);
  return <Toasts toasts={toasts} onClose={closeToast} />;
}
