import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatBytes, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';

/** A scan shows a moment after the scanner has written it. */
const LOOK_EVERY_MS = 2_000;
const MINUTE_MS = 60_000;

type ScansProps = { readonly whyNot: string | null; readonly onTake: (name: string) => void };

/** What the scanner has put into its folder: the newest with one key, any with Enter. Nothing where none is watched. */
export function Scans({ whyNot, onTake }: ScansProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { data, error } = useQuery(
    'scan.list',
    {},
    { topics: ['settings', 'request'], refreshMs: LOOK_EVERY_MS },
  );
  const [newest] = data?.scans ?? [];
  const take: Command = {
    id: 'dialog.takeScan',
    labelKey: 'attachment.takeScan',
    when: () => data?.isWatched ?? false,
    whyNot: () => (newest ? whyNot : t('attachment.noScans')),
    run: () => newest && onTake(newest.name),
  };
  useCommands([take], { isInDialog: true });
  if (error) return <Notice tone="warn">{t('attachment.noScanFolder')}</Notice>;
  if (!data?.isWatched) return null;
  return (
    <section className="attachment-scans" aria-label={t('attachment.scans')}>
      <div className="row">
        <h3>{t('attachment.scans')}</h3>
        <CommandButton command={take} size="small" icon="document" reasonPlace="tooltip" />
      </div>
      <PickList
        label={t('attachment.scans')}
        rows={data.scans.map(({ name, bytes, modifiedAt }) => ({
          id: name,
          icon: 'document',
          text: name,
          note: t('attachment.scanAt', { time: formatDayTime(modifiedAt, now), size: formatBytes(bytes) }),
        }))}
        onOpen={(name) => {
          if (whyNot === null) onTake(name);
        }}
        emptyText={t('attachment.noScans')}
      />
      {newest && <p className="sub">{t('attachment.scanNote')}</p>}
    </section>
  );
}
