import { useTranslation } from 'react-i18next';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Figures } from '../figures.ts';
import { inOrder, isQuiet } from './dayAct.ts';
import { useDayActs } from './useDayActs.ts';

const MOST_KEYS = 9;

/** What a manager has to act on, what is late first; a digit or Enter goes where it is done. */
export function DayActs({ figures }: { readonly figures: Figures | undefined }) {
  const { t } = useTranslation();
  const findings = useDayActs(figures);
  const acts = inOrder(findings);
  const hasFailed = findings.some(({ error }) => error !== null);
  const isKnown = findings.every((finding) => finding.isKnown);
  const setOverlay = useUi((state) => state.setOverlay);
  const commands = acts.map((act, index): Command => ({
    id: index < MOST_KEYS ? `day.choice${index + 1}` : `day.act.${act.id}`,
    labelKey: 'day.acts.title',
    label: act.label,
    run: () => ('path' in act ? navigate(act.path) : setOverlay(act.overlay)),
  }));
  useCommands(commands);
  return (
    <Pane title={t('day.acts.title')} count={acts.length > 0 ? acts.length : undefined}>
      {acts.length > 0 && (
        <List label={t('day.acts.title')}>
          {acts.map(({ id, tone, text, note }, index) => {
            const command = commands[index];
            return (
              <ListRow
                key={id}
                icon={tone === 'error' ? 'error' : 'warning'}
                tone={tone}
                note={note}
                act={command && <CommandButton size="small" command={command} />}
              >
                {text}
              </ListRow>
            );
          })}
        </List>
      )}
      {!isKnown && !hasFailed && <Loading />}
      {acts.length === 0 && hasFailed && <p className="day-note">{t('day.acts.unknown')}</p>}
      {isQuiet(findings) && (
        <p className="day-note">
          <StateLabel tone="done">{t('day.acts.none')}</StateLabel>
        </p>
      )}
    </Pane>
  );
}
