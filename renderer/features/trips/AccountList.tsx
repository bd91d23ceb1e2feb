import { useTranslation } from 'react-i18next';
import { formatNumber, formatScore } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Account, Trip } from './trip.ts';
import { placeName } from './tripWords.ts';

type AccountListProps = { readonly trip: Trip; readonly account: Account };

/** What was done at each stop, and what the crew carries back into the house (6.6, MOB-07). */
export function AccountList({ trip, account }: AccountListProps) {
  const { t } = useTranslation();
  return (
    <div className="trips-account">
      <StopFigures trip={trip} account={account} />
      <Facts facts={useEfficiency(account)} />
      <Caption>{t('trip.account.toHandIn')}</Caption>
      {account.papers.length + account.broughtBack.length + account.unsent === 0 && (
        <p className="trips-line">
          <StateLabel tone="done">{t('trip.account.nothing')}</StateLabel>
        </p>
      )}
      <ul className="trips-lines">
        {account.unsent > 0 && (
          <li>
            <StateLabel tone="warn">{t('trip.account.unsent', { count: account.unsent })}</StateLabel>
          </li>
        )}
        {account.papers.map(({ requestId, registerNumber, kind }) => (
          <li key={`${requestId}${kind}`}>
            <Link to={`/requests/${requestId}`}>{registerNumber ?? t('trip.account.noNumber')}</Link>{' '}
            <span className="sub">
              {t(kind === 'application' ? 'trip.account.application' : 'trip.account.protocol')}
            </span>
          </li>
        ))}
        {account.broughtBack.map(({ requestId, registerNumber, place }) => (
          <li key={requestId}>
            <Link to={`/handover/${requestId}`}>{registerNumber ?? t('trip.account.noNumber')}</Link>{' '}
            <span className="sub">{t('trip.account.broughtBack', { place })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function StopFigures({ trip, account }: AccountListProps) {
  const { t } = useTranslation();
  const named = new Map(trip.stops.map((stop) => [stop.stopId, placeName(stop, t)]));
  const lines = [
    ...account.stops.map(({ stopId, figures }) => ({ key: stopId, name: named.get(stopId) ?? '', figures })),
    { key: 'between', name: t('trip.account.between'), figures: account.between },
    { key: 'total', name: t('trip.account.total'), figures: account.total },
  ];
  return (
    <table className="trips-figures">
      <thead>
        <tr>
          <th scope="col">{t('trip.stops.place')}</th>
          <th scope="col">{t('trip.account.visits')}</th>
          <th scope="col">{t('trip.account.requests')}</th>
          <th scope="col">{t('trip.account.handovers')}</th>
          <th scope="col">{t('trip.account.others')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, figures }) => (
          <tr key={key} className={key === 'total' ? 'is-total' : ''}>
            <th scope="row">{name}</th>
            <td>{formatNumber(figures.visits)}</td>
            <td>{formatNumber(figures.requests)}</td>
            <td>{formatNumber(figures.handovers)}</td>
            <td>{formatNumber(figures.consultations + figures.eServices)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only what was measured: without a reading of the odometer there is no line of kilometres. */
function useEfficiency({ services, hours, km, servicesPerHour, kmPerService }: Account): Fact[] {
  const { t } = useTranslation();
  const fact = (name: string, value: number | null, digits: 'whole' | 'tenth'): Fact[] =>
    value === null ? [] : [{ name, value: (digits === 'whole' ? formatNumber : formatScore)(value) }];
  return [
    ...fact(t('trip.account.services'), services, 'whole'),
    ...fact(t('trip.account.hours'), hours, 'tenth'),
    ...fact(t('trip.account.perHour'), servicesPerHour, 'tenth'),
    ...fact(t('trip.account.km'), km, 'whole'),
    ...fact(t('trip.account.kmPerService'), kmPerService, 'tenth'),
  ];
}
