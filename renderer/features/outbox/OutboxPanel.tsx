import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { navigate } from '#renderer/app/router.ts';
import type { OutboxPanelProps } from '#renderer/app/slotTypes.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { countOthers, groupItems } from './groupItems.ts';
import { NetworkSwitch } from './NetworkSwitch.tsx';
import type { Outbox, Status } from './outboxData.ts';
import { OutboxFile } from './OutboxFile.tsx';
import { OutboxFoot } from './OutboxFoot.tsx';
import { OutboxRow } from './OutboxRow.tsx';
import { standingOf } from './standing.ts';
import { Warnings } from './Warnings.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import './Outbox.css';

const SECOND_MS = 1000;

/** Where everything is that was done here; hangs on the connection chip. Nothing in it can be lost or deleted. */
export function OutboxPanel(props: OutboxPanelProps) {
  // Asked for only while it is open: each try would fetch the list anew.
  return props.isOpen ? <OpenPanel {...props} /> : null;
}

function OpenPanel({ onClose, anchor }: OutboxPanelProps) {
  const { t } = useTranslation();
  const { data: status } = useQuery('connection.status', {}, { topics: ['connection', 'outbox', 'task'] });
  const { data: outbox } = useQuery('outbox.list', {}, { topics: ['outbox', 'connection', 'task'] });
  return (
    <Panel
      title={t('outbox.title')}
      note={t('outbox.nothingLost')}
      isOpen
      onClose={onClose}
      anchor={anchor}
      foot={status && <OutboxFoot status={status} onSaved={onClose} />}
    >
      {status && outbox && <Content status={status} outbox={outbox} onClose={onClose} />}
    </Panel>
  );
}

type ContentProps = { readonly status: Status; readonly outbox: Outbox; readonly onClose: () => void };

function Content({ status, outbox, onClose }: ContentProps) {
  const { t } = useTranslation();
  const now = useNow(SECOND_MS);
  const { tone, icon, sentence } = standingOf(status, outbox, now, t);
  const others = countOthers(outbox.items, outbox.total);
  const settle = (taskId: string | null) => {
    onClose();
    navigate(taskId === null ? '/tasks' : `/tasks/${taskId}`);
  };
  return (
    <>
      <p className="outbox-standing">
        <span className={`state is-${tone}`}>
          <Icon name={icon} isSpinning={icon === 'sync'} />
        </span>
        {sentence}
      </p>
      {status.canCut && <NetworkSwitch isCut={status.isCut} />}
      <Warnings status={status} />
      <ul aria-label={t('outbox.title')}>
        {groupItems(outbox.items).map((group) => (
          <OutboxRow key={group.key} group={group} now={now} onSettle={settle} />
        ))}
        {outbox.files.map((file) => (
          <OutboxFile key={file.attachmentId} file={file} />
        ))}
      </ul>
      {others > 0 && <p className="outbox-others">{t('outbox.others', { count: others })}</p>}
    </>
  );
}
