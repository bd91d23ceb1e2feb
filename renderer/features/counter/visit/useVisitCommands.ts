import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { bookForVisit } from '../bookForVisit.ts';
import type { DialogKind, Place, VisitView } from '../types.ts';
import { useClientScreenCommand } from '../useClientScreen.ts';

/** Where there is something to print, or its own reason why not. */
const PRINTING_PLACES: readonly Place['kind'][] = ['request', 'draft', 'deliver'];

type VisitCommandsInput = {
  readonly visit: VisitView;
  /** Of the matter that is open. */
  readonly serviceId: string | null;
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly openDialog: (dialog: DialogKind) => void;
};

/** The acts of an open visit, whatever the middle column shows. */
export function useVisitCommands({ visit, serviceId, place, go, openDialog }: VisitCommandsInput) {
  const { t } = useTranslation();
  const [isCodeHeld, setIsCodeHeld] = useState(false);
  const openClientScreen = useClientScreenCommand();
  const park: Command = { id: 'counter.park', labelKey: 'counter.act.park', run: () => openDialog('park') };
  const handOff: Command = {
    id: 'counter.handOff',
    labelKey: 'counter.act.handOff',
    run: () => openDialog('handOff'),
  };
  const finish: Command = {
    id: 'counter.finish',
    labelKey: 'counter.act.finish',
    run: () => openDialog('finish'),
  };
  const whoHelps: Command = {
    id: 'counter.whoHelps',
    labelKey: 'handoff.who.title',
    run: () => openDialog('whoHelps'),
  };
  const moreClients: Command = {
    id: 'counter.clients',
    labelKey: 'counter.clients.act',
    run: () => openDialog('clients'),
  };
  const represent: Command = {
    id: 'counter.represent',
    labelKey: 'clients.representative.act',
    whyNot: () => (visit.client ? null : t('counter.needsClient')),
    run: () => openDialog('represent'),
  };
  const preference: Command = {
    id: 'counter.preference',
    labelKey: 'notice.act',
    whyNot: () => (visit.client ? null : t('counter.needsClient')),
    run: () => openDialog('preference'),
  };
  const needsClient = () => (visit.client ? null : t('counter.needsClient'));
  useCommands([
    park,
    handOff,
    finish,
    whoHelps,
    openClientScreen,
    moreClients,
    represent,
    preference,
    // Goes before that of the whole application, whose form knows nobody.
    { id: 'app.book', labelKey: 'appointment.book.act', run: () => bookForVisit(visit, null, serviceId) },
    { id: 'counter.room', labelKey: 'counter.room.act', run: () => openDialog('room') },
    {
      id: 'counter.findClient',
      labelKey: 'counter.act.findClient',
      run() {
        go({ kind: 'client', isSearching: true });
        focusField('findClient');
      },
    },
    {
      id: 'counter.print',
      labelKey: 'request.receipt.print',
      when: () => !PRINTING_PLACES.includes(place.kind),
      // Without this the browser would print the screen with everything on it.
      whyNot: () => t('counter.nothingToPrint'),
      run: () => undefined,
    },
    { id: 'counter.newRequest', labelKey: 'counter.act.newRequest', run: () => go({ kind: 'card' }) },
    {
      id: 'counter.deliver',
      labelKey: 'counter.act.deliver',
      whyNot: needsClient,
      run: () => go({ kind: 'deliver', requestId: null }),
    },
    { id: 'counter.notes', labelKey: 'counter.act.notes', run: () => go({ kind: 'notes' }) },
    {
      id: 'counter.showIdentifier',
      labelKey: 'counter.act.showIdentifier',
      whyNot: needsClient,
      run: () => setIsCodeHeld(true),
      release: () => setIsCodeHeld(false),
    },
  ]);
  return { barCommands: [park, handOff, finish], moreClients, represent, preference, whoHelps, isCodeHeld };
}
