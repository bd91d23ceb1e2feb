import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { Table } from '#renderer/ui/Table.tsx';
import './TodayMatters.css';

type Matters = OutputOf<'door.today'>['matters'];
type Line = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly count: number;
  readonly atDoor: number;
};

type TodayMattersProps = {
  readonly matters: Matters;
  /** So many of the commonest are shown; the institutions are counted over all of them. */
  readonly most?: number;
};

/** What people came for so far today (LVL-01), by matter and by institution, the commonest first. */
export function TodayMatters({ matters, most = matters.length }: TodayMattersProps) {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const local = useLocalText();
  if (!catalogue) return null;
  const lines = matters.map((matter): Line => {
    const { serviceId, lifeSituationId, institutionId, count, atDoor } = matter;
    const named =
      catalogue.cards.find(({ id }) => id === serviceId) ??
      catalogue.lifeSituations.find(({ id }) => id === lifeSituationId);
    const owner = ownerOf(catalogue, serviceId, institutionId);
    return {
      id: `${serviceId} ${lifeSituationId} ${institutionId}`,
      name: named ? local(named.name) : t('door.otherQuestion'),
      owner: owner ? local(owner.shortName) : '',
      count,
      atDoor,
    };
  });
  return (
    <div className="today-matters">
      <Table
        label={t('door.today.title')}
        columns={[
          {
            key: 'name',
            title: t('door.today.matter'),
            render: ({ name, owner }) => (
              <>
                {name} <span className="sub">{owner}</span>
              </>
            ),
          },
          {
            key: 'count',
            title: t('door.today.came'),
            render: ({ count }) => <b>{count}</b>,
            isNumber: true,
          },
          {
            key: 'atDoor',
            title: t('door.today.atDoor'),
            render: ({ atDoor }) => (atDoor === 0 ? '' : atDoor),
            isNumber: true,
          },
        ]}
        items={lines.slice(0, most)}
        emptyText={t('door.today.nobody')}
      />
      <p className="today-owners sub">
        {ownerCounts(lines).map(({ owner, count }) => (
          <span key={owner} className="nowrap">
            {owner} <b>{count}</b>
          </span>
        ))}
      </p>
    </div>
  );
}

function ownerOf(catalogue: Catalogue, serviceId: string | null, institutionId: string | null) {
  const card = catalogue.cards.find(({ id }) => id === serviceId);
  return catalogue.institutions.find(({ id }) => id === (card?.owner ?? institutionId));
}

/** Questions that no institution answers for stand in the table alone. */
function ownerCounts(lines: readonly Line[]): readonly Pick<Line, 'owner' | 'count'>[] {
  const byOwner = Map.groupBy(
    lines.filter(({ owner }) => owner !== ''),
    ({ owner }) => owner,
  );
  return [...byOwner]
    .map(([owner, those]) => ({ owner, count: those.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count);
}
