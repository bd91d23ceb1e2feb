import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate, useParams } from '#renderer/app/router.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { BoardList } from './BoardList.tsx';
import { OpenResult } from './OpenResult.tsx';
import './Handover.css';

const AGE_REFRESH_MS = 10 * 60_000;

/** HND-02: the results that lie here for their clients, and what to do with the one that is open. */
export function HandoverScreen() {
  const { t } = useTranslation();
  const { requestId } = useParams('/handover/:requestId?');
  const { data, error } = useQuery(
    'handover.board',
    {},
    { topics: ['request', 'client', 'representation'], refreshMs: AGE_REFRESH_MS },
  );
  const open = data?.rows.find((row) => row.requestId === requestId);
  useCommands([
    {
      id: 'handover.close',
      labelKey: 'handover.close',
      when: () => requestId !== undefined,
      run: () => navigate('/handover'),
    },
  ]);
  if (!data) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  return (
    <div className="handover">
      <BoardList board={data} openId={open?.requestId ?? null} problem={error} />
      {open ? (
        <OpenResult key={open.requestId} row={open} />
      ) : (
        <Pane title={t('handover.whatToDo')} isSide>
          <p className="handover-text muted">
            {t(requestId === undefined ? 'handover.chooseOne' : 'handover.notWaiting')}
          </p>
        </Pane>
      )}
    </div>
  );
}
