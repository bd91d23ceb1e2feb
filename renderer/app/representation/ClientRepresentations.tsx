import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { isOver, overText, representationNote, type RepresentationData } from './representationWords.ts';
import { useOwnerOrService } from './useOwnerOrService.ts';

/** Who acts for the client and for whom the client acts, with what is over on demand; nothing where there is none. */
export function ClientRepresentations({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const today = localDate(useNow(60_000));
  const [showsOver, setShowsOver] = useState(false);
  const [closing, setClosing] = useState<RepresentationData | null>(null);
  const { data } = useQuery(
    'representation.ofClient',
    { clientId },
    { topics: ['representation', 'client', 'request'] },
  );
  if (!data) return null;
  const { representatives, represents } = data;
  const over = [...representatives, ...represents].filter((each) => isOver(each, today)).length;
  const shown = (all: readonly RepresentationData[]) =>
    all.filter((each) => showsOver || !isOver(each, today));
  if (representatives.length + represents.length === 0) return null;
  return (
    <>
      <Part
        title={t('clients.representative.list')}
        rows={shown(representatives)}
        nameOf={({ representative }) => representative.name}
        today={today}
        onEnd={setClosing}
      />
      <Part
        title={t('clients.representative.actsFor')}
        rows={shown(represents)}
        nameOf={({ client }) => client.name}
        today={today}
        onEnd={setClosing}
      />
      {over > 0 && (
        <div className="button-row">
          <Button look="quiet" size="small" onPress={() => setShowsOver(!showsOver)}>
            {showsOver
              ? t('clients.representative.hideHistory')
              : t('clients.representative.history', { count: over })}
          </Button>
        </div>
      )}
      {closing && <CloseDialog representation={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly rows: readonly RepresentationData[];
  readonly nameOf: (row: RepresentationData) => string;
  readonly today: string;
  readonly onEnd: (row: RepresentationData) => void;
};

function Part({ title, rows, nameOf, today, onEnd }: PartProps) {
  const { t } = useTranslation();
  const ownerOrService = useOwnerOrService();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <Caption>{title}</Caption>
      <List label={title}>
        {rows.map((row) => {
          const why = overText(row, today, t);
          const note = representationNote(row, ownerOrService, t);
          return (
            <ListRow
              key={row.representationId}
              icon="person"
              isOff={why !== null}
              note={why === null ? note : `${note} · ${why}`}
              act={
                row.closing === null && (
                  <Button look="quiet" size="small" onPress={() => onEnd(row)}>
                    {t('clients.representative.close.act')}
                  </Button>
                )
              }
            >
              {nameOf(row) || t('clients.representative.erasedName')}
            </ListRow>
          );
        })}
      </List>
    </section>
  );
}
