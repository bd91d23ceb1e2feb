import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { contradictionWords } from '#renderer/app/centre/contradictionWords.ts';

type TaskItem = OutputOf<'task.list'>['open'][number] & { readonly id: string };

const MINUTE_MS = 60_000;

/** Contradictions that wait for somebody's choice, the oldest first. */
export function TaskList() {
  const { t } = useTranslation();
  const { data, error } = useQuery('task.list', {}, { topics: ['task', 'request', 'client'] });
  const columns = useColumns();
  if (!data) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  return (
    <ListPage title={t('app.nav.tasks')} note={t('tasks.resolvedToday', { number: data.resolvedToday })}>
      {error && <Notice tone="warn">{errorText(error)}</Notice>}
      {data.open.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('tasks.empty.title')}>
          {t('tasks.empty.text')}
        </EmptyState>
      ) : (
        <Table
          label={t('app.nav.tasks')}
          columns={columns}
          items={data.open.map((task) => ({ ...task, id: task.taskId }))}
          onOpen={(taskId) => navigate(`/tasks/${taskId}`)}
          emptyText={t('tasks.empty.title')}
        />
      )}
    </ListPage>
  );
}

function useColumns(): TableColumn<TaskItem>[] {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  return [
    {
      key: 'what',
      title: t('tasks.column.what'),
      isRowHeader: true,
      render: ({ reason }) => (
        <StateLabel tone="error">
          <span className="task-what">{t(contradictionWords(reason).titleKey)}</span>
        </StateLabel>
      ),
    },
    { key: 'number', title: t('tasks.column.number'), render: ({ registerNumber }) => registerNumber ?? '—' },
    {
      key: 'service',
      title: t('tasks.column.service'),
      render: ({ serviceId }) => (serviceId === null ? '—' : nameOf(serviceId)),
    },
    { key: 'client', title: t('tasks.column.client'), render: ({ clientName }) => clientName ?? '—' },
    { key: 'since', title: t('tasks.column.since'), render: ({ openedAt }) => formatDayTime(openedAt, now) },
  ];
}
