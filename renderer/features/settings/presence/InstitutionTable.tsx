import { useTranslation } from 'react-i18next';
import { presenceOverview } from '#shared/domain/presence/overview.ts';
import type { PresenceRule } from '#shared/domain/presence/schedule.ts';
import { localDate, localTime } from '#shared/lib/time.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { rulesWords, whenWords } from '#renderer/app/centre/presenceWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';

type InstitutionTableProps = {
  readonly rules: readonly PresenceRule[];
  readonly onOpen: (institutionId: string) => void;
};

const MINUTE_MS = 60_000;

/** Each institution in one line: its days and when it is here next. */
export function InstitutionTable({ rules, onOpen }: InstitutionTableProps) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const now = useNow(MINUTE_MS);
  const today = localDate(now);
  const overview = presenceOverview(rules, today, localTime(now));
  return (
    <Table
      label={t('handoff.presence.title')}
      columns={[
        {
          key: 'institution',
          title: t('handoff.presence.institution'),
          render: ({ institutionId }) => <b>{nameOf(institutionId)}</b>,
        },
        { key: 'days', title: t('handoff.presence.days'), render: (each) => rulesWords(each.rules, t) },
        {
          key: 'next',
          title: t('handoff.presence.next'),
          render: (each) => (
            <StateLabel
              tone={each.isHereNow ? 'done' : 'neutral'}
              icon={each.isHereNow ? 'checkCircle' : 'calendar'}
            >
              {whenWords(each, today, t)}
            </StateLabel>
          ),
        },
        {
          key: 'acts',
          title: t('staff.acts'),
          isActs: true,
          render: ({ institutionId }) => (
            <Button
              size="small"
              label={`${t('staff.change')}: ${nameOf(institutionId)}`}
              onPress={() => onOpen(institutionId)}
            >
              {t('staff.change')}
            </Button>
          ),
        },
      ]}
      items={overview.map((each) => ({ ...each, id: each.institutionId }))}
      onOpen={onOpen}
      emptyText={t('handoff.presence.none')}
    />
  );
}
