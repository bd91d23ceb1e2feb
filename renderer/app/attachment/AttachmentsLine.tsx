import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import type { Owner } from './attachmentData.ts';
import { AttachmentsDialog } from './AttachmentsDialog.tsx';
import { arrivedWords } from './attachmentWords.ts';
import './Attachments.css';

type AttachmentsLineProps = {
  readonly owner: Owner;
  readonly serviceId: string;
  readonly place: keyof typeof OPEN;
};

/** At the counter, and where a registered request is read: each has its own keys. */
const OPEN = {
  counter: { id: 'counter.attachments', labelKey: 'attachment.open' },
  requests: { id: 'requests.attachments', labelKey: 'attachment.open' },
} as const;

/** How many files a request has and what is missing; opens them. */
export function AttachmentsLine({ owner, serviceId, place }: AttachmentsLineProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(
    'attachment.list',
    { owner },
    { topics: ['request', 'visit', 'outbox', 'client'] },
  );
  const open: Command = { ...OPEN[place], run: () => setOpen(true) };
  useCommands([open]);
  const count = data?.attachments.length ?? 0;
  const missing = data?.documents.filter(({ isMissing }) => isMissing).length ?? 0;
  const words = [
    ...(data && owner.kind === 'request' && count > 0 ? [arrivedWords(data, t)] : []),
    ...(owner.kind === 'draft' && count > 0 ? [t('attachment.count', { count })] : []),
    ...(missing > 0 ? [t('attachment.missingCount', { count: missing })] : []),
  ].join(' · ');
  return (
    <div className="attachments-line">
      {words !== '' && <p className={missing > 0 ? 'state is-warn' : 'muted'}>{words}</p>}
      <CommandButton size="small" icon="attach" command={open} />
      {isOpen && <AttachmentsDialog owner={owner} serviceId={serviceId} onClose={() => setOpen(false)} />}
    </div>
  );
}
