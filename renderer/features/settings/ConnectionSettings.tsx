import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatNumber, formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import type { ConnectionStatus } from '#renderer/app/connectionState.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { HandInFile } from './HandInFile.tsx';
import { ScanSettings } from './ScanSettings.tsx';

export function ConnectionSettings({ isAdmin }: { readonly isAdmin: boolean }) {
  const { t } = useTranslation();
  const cut = useAction('connection.cut');
  const {
    data: status,
    error,
    refetch,
  } = useQuery('connection.status', {}, { topics: ['connection', 'outbox', 'settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!status) return <Loading />;
  return (
    <div className="settings-body settings-columns">
      <section>
        <h2>{t('staff.connection.title')}</h2>
        <Facts
          align="left"
          facts={[
            { name: t('staff.connection.state'), value: <State status={status} /> },
            { name: t('staff.connection.toSend'), value: formatNumber(status.toSend) },
            { name: t('staff.connection.contradicted'), value: formatNumber(status.contradicted) },
            { name: t('staff.connection.numbersLeft'), value: formatNumber(status.numbersLeft) },
            { name: t('staff.connection.catalogue'), value: formatNumber(status.catalogueVersion) },
            { name: t('staff.connection.calendar'), value: <CalendarState status={status} /> },
          ]}
        />
        {status.catalogueRefused && <Notice tone="error">{t('staff.connection.catalogueRefused')}</Notice>}
        {status.canCut && (
          <div className="settings-demo">
            <Switch isOn={!status.isCut} onChange={(isOn) => void cut.run({ isCut: !isOn }).then(refetch)}>
              {t('staff.connection.network')}
            </Switch>
            <p className="sub">{t('staff.connection.networkHint')}</p>
          </div>
        )}
      </section>
      <section>
        <h2>{t('staff.enrol.title')}</h2>
        {isAdmin ? <EnrolForm onDone={refetch} /> : <p className="sub">{t('staff.enrol.onlyAdmin')}</p>}
      </section>
      <HandInFile isConnected={status.state !== 'unconnected'} />
      <ScanSettings isAdmin={isAdmin} />
    </div>
  );
}

/** Promised days of a year that is not known may be a day or two off. */
function CalendarState({ status }: { readonly status: ConnectionStatus }) {
  const { t } = useTranslation();
  const { calendarUntil, calendarMissing } = status;
  if (calendarMissing === null) return t('staff.connection.calendarUntil', { year: calendarUntil });
  return (
    <StateLabel tone="warn">{t('staff.connection.calendarMissing', { year: calendarMissing })}</StateLabel>
  );
}

function State({ status: { state, since } }: { readonly status: ConnectionStatus }) {
  const { t } = useTranslation();
  if (state === 'online') return <StateLabel tone="done">{t('staff.connection.online')}</StateLabel>;
  if (state === 'unconnected')
    return <StateLabel tone="neutral">{t('staff.connection.unconnected')}</StateLabel>;
  return (
    <StateLabel tone="warn">
      {since === null
        ? t('staff.connection.offline')
        : t('staff.connection.offlineSince', { time: formatTime(since) })}
    </StateLabel>
  );
}
