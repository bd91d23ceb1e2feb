import { useTranslation } from 'react-i18next';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { GIVE_UP_TEXTS, TAUGHT_WAY_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import type { GuidedSession } from '../types.ts';

const MINUTE_MS = 60_000;

/** Help with e-services that is over: what came of it, and which way was taken in the end (CHN-03). */
export function GuidedList() {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const name = useServiceName(catalogue);
  const now = useNow(MINUTE_MS);
  const over = visit.guided.filter(({ ending }) => ending !== null);
  if (over.length === 0) return null;
  return (
    <>
      <h2>{t('guided.title')}</h2>
      <List label={t('guided.title')}>
        {over.map((session) => (
          <ListRow
            key={session.sessionId}
            icon={session.ending?.kind === 'completed' ? 'checkCircle' : 'notAllowed'}
            tone={session.ending?.kind === 'completed' ? 'done' : undefined}
            side={formatDayTime(session.ending?.at ?? session.startedAt, now)}
            note={<Details session={session} />}
          >
            {name(session.serviceId, '')}
          </ListRow>
        ))}
      </List>
    </>
  );
}

function Details({ session: { ending, planned, actual } }: { readonly session: GuidedSession }) {
  const { t } = useTranslation();
  if (!ending) return null;
  const channel = (way: GuidedSession['planned']) => (way ? t(CHANNEL_TEXTS[way]) : t('guided.noChannel'));
  const facts = [
    ending.kind === 'completed' && t('guided.complete.title'),
    ending.kind === 'completed' && ending.serviceNumber,
    ending.kind === 'givenUp' && t(GIVE_UP_TEXTS[ending.reason]),
    ending.kind === 'leftOpen' && t('guided.leftOpen'),
    t('guided.way.minutes', { minutes: ending.minutes }),
    ending.kind !== 'leftOpen' && t(TAUGHT_WAY_TEXTS[ending.taught]),
  ];
  return (
    <>
      {facts.filter(Boolean).join(' · ')}
      <br />
      {t('guided.channels', { planned: channel(planned), actual: channel(actual) })}
    </>
  );
}
