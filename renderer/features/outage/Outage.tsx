import { hasRole, type Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { OutageDialog } from './OutageDialog.tsx';

/** A notice of what does not work (SLT-09), from anywhere in the application: it is noticed wherever somebody works. */
export function Outage({ person }: { readonly person: Person }) {
  const isOpen = useUi((state) => state.overlay === 'outage');
  const mayPutUp = hasRole(person, ['clerk', 'manager']);
  const { setOverlay } = useUi.getState();
  useCommands([
    {
      id: 'app.outage',
      labelKey: 'outageLog.act',
      when: () => mayPutUp,
      run: () => setOverlay('outage'),
    },
  ]);
  return isOpen && mayPutUp ? <OutageDialog onClose={() => setOverlay(null)} /> : null;
}
