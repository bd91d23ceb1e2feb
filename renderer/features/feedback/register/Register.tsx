import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { matches } from '#renderer/app/fold.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { ListFind, ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { RegisterFilter, RegisterRow } from '../rows.ts';
import { registerColumns } from './registerColumns.tsx';
import { useRegisterView } from './registerView.ts';
import { SummaryPane } from './SummaryPane.tsx';

const MOST_ROWS = 500;

const FILTER_KEYS = {
  open: 'feedback.list.filter.open',
  late: 'feedback.list.filter.late',
  complaint: 'feedback.list.filter.complaint',
  suggestion: 'feedback.list.filter.suggestion',
  all: 'feedback.list.filter.all',
} as const satisfies Record<RegisterFilter, TextKey>;

const FILTERS = ['open', 'late', 'complaint', 'suggestion', 'all'] as const satisfies RegisterFilter[];

/** CMP-01, CMP-03: the register with its deadlines, and the months beside it. */
export function Register() {
  const { t } = useTranslation();
  const { filter, text } = useRegisterView();
  const cards = useServiceCards();
  const find = useRef<HTMLInputElement>(null);
  const findKey = useKeyLabel('feedback.find');
  const { data, error } = useQuery(
    'feedback.list',
    { filter, limit: MOST_ROWS },
    { topics: ['feedback', 'client'] },
  );
  useCommands([{ id: 'feedback.find', labelKey: 'feedback.list.find', run: () => find.current?.focus() }]);
  const isWanted = ({ code, senderName, beginning, serviceId }: RegisterRow) =>
    matches(`${code} ${senderName} ${beginning} ${serviceId ? cards.nameOf(serviceId) : ''}`, text);
  const items = data?.rows.filter(isWanted).map((row) => ({ ...row, id: row.feedbackId }));
  useFocusBack(items !== undefined);
  const choices = FILTERS.map((key) => ({
    key,
    label: t(FILTER_KEYS[key], { number: data?.counts[key] ?? 0 }),
  }));
  return (
    <div className="feedback">
      <ListPage
        title={t('app.nav.feedback')}
        tools={
          <ChoiceField
            label={t('feedback.list.filter.label')}
            isLabelHidden
            size="small"
            choices={choices}
            value={filter}
            onChange={(chosen) => useRegisterView.setState({ filter: chosen })}
          />
        }
        find={
          <ListFind
            label={t('feedback.list.find')}
            value={text}
            onChange={(wanted) => useRegisterView.setState({ text: wanted })}
            inputRef={find}
            keys={findKey}
          />
        }
      >
        {error && <Notice tone={items ? 'warn' : 'error'}>{errorText(error)}</Notice>}
        {!items && !error && <Loading />}
        {items && (
          <Table
            label={t('app.nav.feedback')}
            columns={registerColumns(t)}
            items={items}
            onOpen={(feedbackId) => navigate(`/feedback/${feedbackId}`)}
            emptyText={t(text.trim() === '' ? 'feedback.list.empty' : 'feedback.list.nothingFound')}
          />
        )}
      </ListPage>
      <SummaryPane />
    </div>
  );
}

/** Back from one of them the focus stands on its row again. */
function useFocusBack(isShown: boolean): void {
  useEffect(() => {
    const { lastOpened } = useRegisterView.getState();
    if (!isShown || lastOpened === null) return;
    // The table draws its rows one step after itself.
    const frame = requestAnimationFrame(() => {
      useRegisterView.setState({ lastOpened: null });
      document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(lastOpened)}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
}
