import { useTranslation } from 'react-i18next';
import { labelOf, type Command } from '#renderer/commands/command.ts';
import { useCommandRegistry } from '#renderer/commands/CommandsProvider.tsx';
import { keyLabel, keyOf } from '#renderer/commands/keyTables.ts';
import type { CommandRegistry } from '#renderer/commands/registry.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useUi } from './uiStore.ts';
import './KeysHelp.css';

/** `?`: the keys of this screen, from the same commands that the keys run. */
export function KeysHelp() {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  const isOpen = useUi((state) => state.overlay === 'keys');
  const setOverlay = useUi((state) => state.setOverlay);
  const commands = isOpen ? withKeys(registry) : [];
  const isOfApp = ({ id }: Command) => id.startsWith('app.');
  return (
    <Dialog title={t('app.help.title')} isOpen={isOpen} onClose={() => setOverlay(null)}>
      {/* Longer than a small screen, with nothing in it to press: only with the focus can keys scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="keys-help" tabIndex={0} role="group" aria-label={t('app.help.title')}>
        <KeyRows
          title={t('app.help.scope.screen')}
          commands={commands.filter((command) => !isOfApp(command))}
        />
        <KeyRows title={t('app.help.scope.everywhere')} commands={commands.filter(isOfApp)} />
        <p className="muted">{t('app.help.sameAsButtons')}</p>
      </div>
    </Dialog>
  );
}

/** Of two acts with one key, the one that the key does. */
function withKeys({ offered, host }: CommandRegistry): Command[] {
  const seen = new Set<string>();
  return offered().filter(({ id }) => keyOf(id, host) !== null && !seen.has(id) && seen.add(id));
}

function KeyRows({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) {
  const { t } = useTranslation();
  const { host } = useCommandRegistry();
  if (commands.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {commands.map(({ id, ...command }) => (
          <div key={id} className="keys-help-row">
            <dt>{labelOf(command, t)}</dt>
            <dd>
              <Kbd keys={keyLabel(keyOf(id, host) ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
