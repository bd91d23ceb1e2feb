import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { PACK_KINDS, type PackKind } from '#shared/domain/trip/pack.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Pack } from './trip.ts';

const MINUTE_MS = 60_000;

/** Missing things first, each with what to do; when nothing is missing one calm line says so (6.6). */
export function PackList({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const tryNow = useAction('outbox.tryNow');
  const { missing, link } = pack;
  const onBoard = PACK_KINDS.filter((kind) => !missing.includes(kind));
  const canSend = link !== 'unconnected' && missing.some((kind) => NEEDS_NETWORK.includes(kind));
  return (
    <div className="trips-pack">
      {missing.length === 0 && <StateLabel tone="done">{t('trip.pack.ready')}</StateLabel>}
      <ul>
        {missing.map((kind) => (
          <li key={kind}>
            <StateLabel tone="warn">{lineOf(kind, pack, now, t)}</StateLabel>
            <span className="sub">{whatToDo(kind, pack, t)}</span>
          </li>
        ))}
      </ul>
      {canSend && (
        <Button icon="sync" isBusy={tryNow.isPending} onPress={() => void tryNow.run({})}>
          {t('trip.pack.sync')}
        </Button>
      )}
      <ul>
        {onBoard.map((kind) => (
          <li key={kind}>
            <StateLabel tone="done">{lineOf(kind, pack, now, t)}</StateLabel>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NEEDS_NETWORK: readonly PackKind[] = ['sync', 'unsent', 'catalogue', 'numbers'];

function lineOf(kind: PackKind, pack: Pack, now: EpochMs, t: TFunction): string {
  const { syncedAt, unsent, catalogue, numbers, results, appointments } = pack;
  switch (kind) {
    case 'sync':
      return syncedAt === null
        ? t('trip.pack.neverSynced')
        : t('trip.pack.synced', { when: formatDayTime(syncedAt, now) });
    case 'unsent':
      return unsent === 0 ? t('trip.pack.allSent') : t('trip.pack.unsent', { count: unsent });
    case 'catalogue':
      return t('trip.pack.catalogue', { version: catalogue.version, day: formatDay(catalogue.changedOn) });
    case 'numbers':
      return t('trip.pack.numbers', numbers);
    case 'results':
      return t('trip.pack.results', { number: results.forStops });
    case 'appointments':
      return t('trip.pack.appointments', { number: appointments });
  }
}

function whatToDo(kind: PackKind, { link, results }: Pack, t: TFunction): string {
  if (kind === 'results') return t('trip.pack.todo.results', { places: results.elsewhere.join(', ') });
  if (kind === 'catalogue') return t('trip.pack.todo.catalogue');
  if (link === 'unconnected') return t('trip.pack.todo.unconnected');
  if (link === 'offline') return t('trip.pack.todo.offline');
  return t(kind === 'numbers' ? 'trip.pack.todo.numbers' : 'trip.pack.todo.online');
}
