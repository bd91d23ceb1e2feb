import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useReceipt } from '../useReceipt.ts';
import { ownColumns } from './registerColumns.tsx';
import { LeafletButton } from './LeafletButton.tsx';

/** What this person took in, so that a client who asks again is told how far it is. */
export function OwnFeedback() {
  const { t } = useTranslation();
  const { data, error } = useQuery('feedback.mine', {}, { topics: ['feedback'] });
  const receipt = useReceipt();
  const takeKey = useKeyLabel('app.feedback');
  const take = (
    <Button icon="plus" keys={takeKey} onPress={() => useUi.getState().setOverlay('feedback')}>
      {t('feedback.take.act')}
    </Button>
  );
  const items = data?.rows.map((row) => ({ ...row, id: row.feedbackId }));
  return (
    <ListPage title={t('app.nav.feedback')} note={<LeafletButton />} find={take}>
      {error && <Notice tone={items ? 'warn' : 'error'}>{errorText(error)}</Notice>}
      {!items && !error && <Loading />}
      {items?.length === 0 && (
        <EmptyState icon="star" title={t('feedback.own.empty.title')}>
          {t('feedback.own.empty.text')}
        </EmptyState>
      )}
      {items && items.length > 0 && (
        <Table
          label={t('app.nav.feedback')}
          columns={ownColumns(t, ({ feedbackId, code }) => (
            <Button
              size="small"
              icon="print"
              label={t('feedback.own.printOf', { code })}
              onPress={() => void receipt.printReceipt(feedbackId, 'lv')}
            >
              {t('feedback.own.print')}
            </Button>
          ))}
          items={items}
          emptyText={t('feedback.own.empty.title')}
        />
      )}
    </ListPage>
  );
}
