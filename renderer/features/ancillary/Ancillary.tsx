import { COUNTER_STAFF } from '#shared/api/define.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { AncillaryDialog } from './AncillaryDialog.tsx';

/** Copies and the visitors' computer (INT-18), from anywhere in the application: a client need not have a visit for it. */
export function Ancillary({ person }: { readonly person: Person }) {
  const isOpen = useUi((state) => state.overlay === 'ancillary');
  const mayRecord = hasRole(person, COUNTER_STAFF);
  const { setOverlay } = useUi.getState();
  useCommands([
    {
      id: 'app.ancillary',
      labelKey: 'ancillary.act',
      when: () => mayRecord,
      run: () => setOverlay('ancillary'),
    },
  ]);
  return isOpen && mayRecord ? <AncillaryDialog onClose={() => setOverlay(null)} /> : null;
}
