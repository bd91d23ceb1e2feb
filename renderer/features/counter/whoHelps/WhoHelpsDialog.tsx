import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { VisitView } from '../types.ts';
import { helpersOf } from './helpers.ts';
import { useHelperActs } from './useHelperActs.ts';
import './WhoHelps.css';

const ANY = 'any';
const MINUTE_MS = 60_000;

type WhoHelpsDialogProps = {
  readonly ownStaffId: string;
  /** Whose matter it is; null: nobody said yet. */
  readonly institutionId: string | null;
  /** The client who is here, or null at an empty counter. */
  readonly visit: VisitView | null;
  /** To whom, as the hand-off names its receivers. */
  readonly onHandOff: (to: string) => void;
  readonly onClose: () => void;
};

/** Who can take this matter now, in how long, in which centre; what follows from it starts here. */
export function WhoHelpsDialog({
  ownStaffId,
  institutionId,
  visit,
  onHandOff,
  onClose,
}: WhoHelpsDialogProps) {
  const { t } = useTranslation();
  const { nameOf, choices } = useInstitutions();
  const today = localDate(useNow(MINUTE_MS));
  const [matter, setMatter] = useState(institutionId);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error } = useQuery(
    'presence.now',
    {},
    { topics: ['queue', 'visit', 'session', 'settings', 'connection'] },
  );
  const helpers = data ? helpersOf(data, { institutionId: matter, ownStaffId, today }, nameOf, t) : [];
  const helper = helpers.find(({ row }) => row.id === chosen) ?? helpers[0] ?? null;
  const { primary, others } = useHelperActs({ helper, visit, onHandOff });
  useCommands([primary, ...others], { isInDialog: true });
  return (
    <Dialog
      title={t('handoff.who.title')}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          {others.map((command) => (
            <CommandButton key={command.id} command={command} look="quiet" reasonPlace="tooltip" />
          ))}
          <CommandButton command={primary} look="primary" />
        </>
      }
    >
      <SelectField
        label={t('handoff.who.matter')}
        choices={[{ key: ANY, label: t('handoff.who.anyMatter') }, ...choices]}
        value={matter ?? ANY}
        onChange={(key) => setMatter(key === ANY ? null : key)}
      />
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {!data && !error && <Loading />}
      {data && (
        <div className="who-helps">
          <PickList
            label={t('handoff.who.list')}
            rows={helpers.map(({ row }) => row)}
            selected={helper?.row.id}
            onSelect={setChosen}
            emptyText={t('handoff.who.nobody')}
          />
        </div>
      )}
      {data?.centresAt === null && <p className="sub">{t('handoff.who.noNews')}</p>}
    </Dialog>
  );
}
