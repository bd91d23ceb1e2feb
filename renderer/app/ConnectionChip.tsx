import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsLinkUp } from '#renderer/api/ApiProvider.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { connectionWords } from './connectionState.ts';
import { SLOTS } from './slots.ts';
import { useUi } from './uiStore.ts';

const { OutboxPanel } = SLOTS;
/** That the queue has not moved for long is a matter of time alone, so nobody pushes it. */
export const REFRESH_MS = 30_000;
export const CONNECTION_TOPICS = ['connection', 'outbox', 'task'] as const;

/** Always says where things are: online, offline since, how much waits. Opens the outbox. */
export function ConnectionChip() {
  const { t } = useTranslation();
  const isLinkUp = useIsLinkUp();
  const { data } = useQuery('connection.status', {}, { topics: CONNECTION_TOPICS, refreshMs: REFRESH_MS });
  const anchor = useRef<HTMLButtonElement>(null);
  const isOpen = useUi((state) => state.overlay === 'outbox');
  const setOverlay = useUi((state) => state.setOverlay);
  useCommands([{ id: 'app.outbox', labelKey: 'outbox.open', run: () => setOverlay('outbox') }]);
  const shown = connectionWords(isLinkUp, data, t);
  if (!shown) return null;
  const { tone, icon, words } = shown;
  return (
    <>
      {/* Read out when the words before the count change, not at each item sent. */}
      <span role="status" className="visually-hidden">
        {words.split(' · ')[0]}
      </span>
      {OutboxPanel ? (
        <>
          <Chip
            ref={anchor}
            tone={tone}
            icon={icon}
            label={t('app.connection.label', { state: words })}
            onPress={() => setOverlay(isOpen ? null : 'outbox')}
          >
            <span className="cut" title={words}>
              {words}
            </span>
          </Chip>
          <OutboxPanel isOpen={isOpen} onClose={() => setOverlay(null)} anchor={anchor} />
        </>
      ) : (
        <Chip tone={tone} icon={icon}>
          {words}
        </Chip>
      )}
    </>
  );
}
