import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { CALLS_ANSWERED_TARGET, RING_SECONDS_TARGET } from '#shared/domain/visit/contact/terms.ts';
import { formatNumber, formatShare } from '#renderer/app/format.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useDayQuery } from './useDayQuery.ts';

type Line = OutputOf<'contact.figures'>['channels'][number];

const REFRESH_MS = 30_000;
const NAMES = { phone: 'contact.day.phone', email: 'contact.day.email' } as const;

/** Calls and e-mails of today, apart from the hall (TEL-04). */
export function ChannelTable() {
  const { t } = useTranslation();
  const { data } = useDayQuery('contact.figures', {}, { topics: ['visit'], refreshMs: REFRESH_MS });
  if (!data) return null;
  // Nobody called or wrote, and nobody waits for an answer.
  if (data.channels.every(({ received, open }) => received === 0 && open === 0)) return null;
  return (
    <Pane title={t('contact.day.title')}>
      <Table<Line & { readonly id: string }>
        label={t('contact.day.title')}
        columns={[
          { key: 'channel', title: t('contact.day.channel'), render: ({ channel }) => t(NAMES[channel]) },
          {
            key: 'received',
            title: t('contact.day.received'),
            render: ({ received }) => <b>{formatNumber(received)}</b>,
            isNumber: true,
          },
          {
            key: 'answered',
            title: t('contact.day.answered'),
            render: (line) => <Answered line={line} />,
          },
          { key: 'measure', title: t('contact.day.measure'), render: (line) => measureWords(line, t) },
          {
            key: 'consultations',
            title: t('contact.day.consultations'),
            render: ({ consultations }) => formatNumber(consultations),
            isNumber: true,
          },
          { key: 'open', title: t('contact.day.open'), render: (line) => <Waiting line={line} /> },
        ]}
        items={data.channels.map((line) => ({ ...line, id: line.channel }))}
        emptyText={t('contact.day.none')}
      />
      <p className="day-note">
        {t('contact.day.target', { share: formatShare(CALLS_ANSWERED_TARGET), seconds: RING_SECONDS_TARGET })}
      </p>
    </Pane>
  );
}

/** TEL-01 sets a share for calls; a letter that is not answered yet is not missed. */
function Answered({ line: { channel, received, answered } }: { readonly line: Line }) {
  const number = formatNumber(answered);
  if (channel === 'email' || received === 0) return number;
  const share = answered / received;
  const words = `${number} · ${formatShare(share)}`;
  return <StateLabel tone={share >= CALLS_ANSWERED_TARGET ? 'done' : 'warn'}>{words}</StateLabel>;
}

function measureWords({ channel, averageRingSeconds, inTime }: Line, t: TFunction): string {
  if (channel === 'phone') {
    return averageRingSeconds === null
      ? t('contact.day.none')
      : t('contact.day.ring', { seconds: averageRingSeconds });
  }
  return inTime === null ? t('contact.day.none') : t('contact.day.inTime', { share: formatShare(inTime) });
}

function Waiting({ line: { open, late } }: { readonly line: Line }) {
  const { t } = useTranslation();
  if (late === 0) return formatNumber(open);
  return (
    <StateLabel tone="error">
      {[formatNumber(open), t('contact.day.late', { count: late })].join(' · ')}
    </StateLabel>
  );
}
