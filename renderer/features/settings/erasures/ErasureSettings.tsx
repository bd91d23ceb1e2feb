import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ErasureOfClient } from '#renderer/app/erasure/ErasureOfClient.tsx';
import { STANDING_TEXTS, STANDING_TONES, type ErasureCase } from '#renderer/app/erasure/erasureWords.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { RetentionLog } from './RetentionLog.tsx';
import { RetentionTerms } from './RetentionTerms.tsx';
import './Erasures.css';

type ErasureSettingsProps = { readonly isAdmin: boolean };

/** Whose data went or is to go, where they may still lie, and how long what is kept: for the data-protection officer. */
export function ErasureSettings({ isAdmin }: ErasureSettingsProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery('erasure.list', {}, { topics: ['client', 'outbox'] });
  const { data: retention } = useQuery('retention.get', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data || !retention) return <Loading />;
  return (
    <div className="settings-body erasures">
      <h2>{t('erasure.list.title')}</h2>
      <p className="sub">{t('erasure.list.hint')}</p>
      <CaseTable cases={data.cases} />
      <RetentionTerms retention={retention} isAdmin={isAdmin} />
      <RetentionLog log={retention.log} />
    </div>
  );
}

function CaseTable({ cases }: { readonly cases: readonly ErasureCase[] }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = cases.find(({ clientId }) => clientId === openId);
  return (
    <>
      <Table
        label={t('erasure.list.title')}
        columns={[
          { key: 'code', title: t('erasure.list.code'), render: ({ code }) => <b>{code}</b> },
          {
            key: 'client',
            title: t('erasure.list.client'),
            render: ({ name }) => name ?? <span className="muted">{t('erasure.list.erasedClient')}</span>,
          },
          {
            key: 'asked',
            title: t('erasure.list.asked'),
            render: ({ asked }) => asked && formatDay(asked.on),
          },
          {
            key: 'due',
            title: t('erasure.list.due'),
            render: ({ asked }) => asked && formatDay(asked.dueDate),
          },
          {
            key: 'standing',
            title: t('erasure.list.standing'),
            render: ({ standing }) => (
              <StateLabel tone={STANDING_TONES[standing]}>{t(STANDING_TEXTS[standing])}</StateLabel>
            ),
          },
          { key: 'devices', title: t('erasure.list.devices'), render: confirmedOf },
        ]}
        items={cases.map((each) => ({ ...each, id: each.clientId }))}
        onOpen={setOpenId}
        emptyText={t('erasure.list.none')}
      />
      {open && <ErasureOfClient erasure={open} onClose={() => setOpenId(null)} />}
    </>
  );
}

function confirmedOf({ devices }: ErasureCase): string {
  if (devices.length === 0) return '';
  return `${devices.filter(({ confirmedAt }) => confirmedAt !== null).length} / ${devices.length}`;
}
