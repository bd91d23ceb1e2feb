import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionToken } from '#renderer/api/ApiProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Loading } from '../Loading.tsx';
import { navigate, usePath } from '../router.ts';
import { homeOf } from './homeOf.ts';
import { useMachine } from './useMachine.ts';

/**
 * A page that came over the centre's network shows what its machine was paired for, and nothing before it is paired.
 * Only the office's own computer is reached without TLS.
 */
export function MachineGate({ children }: { readonly children: ReactNode }) {
  return window.location.protocol === 'https:' ? <OtherMachine>{children}</OtherMachine> : children;
}

function OtherMachine({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const path = usePath();
  const token = useSessionToken();
  const { machine, isLost } = useMachine(path);
  const home = machine && homeOf(machine, path);
  const isElsewhere = home !== null && home !== path;
  useEffect(() => {
    if (isElsewhere) navigate(home, { replace: true });
  }, [isElsewhere, home]);
  if (!machine) {
    if (!isLost) return <Loading />;
    return (
      <main className="alone">
        <EmptyState icon="wifiOff" title={t('machines.lost.title')}>
          {t('machines.lost.text')}
        </EmptyState>
      </main>
    );
  }
  const isOpening = machine.standing === 'paired' && machine.kind !== 'counter' && token === null;
  return isElsewhere || isOpening ? <Loading /> : children;
}
