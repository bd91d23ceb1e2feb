import { useTranslation } from 'react-i18next';
import { mayAct } from '#shared/domain/representation/mayAct.ts';
import { localDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import {
  actingOf,
  isOver,
  overText,
  representationNote,
  type RepresentationData,
} from '#renderer/app/representation/representationWords.ts';
import { useOwnerOrService } from '#renderer/app/representation/useOwnerOrService.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Primary } from '../dialogs/ParkDialog.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

const MOST_BY_DIGIT = 9;

type ChooseRepresentativeProps = {
  readonly title: string;
  readonly representatives: readonly RepresentationData[];
  /** The record does not tell enough: a reason first. */
  readonly onUnclear: (representation: RepresentationData) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
};

/** A digit each; what is over stands there too, with why, so nobody looks for it in vain. */
export function ChooseRepresentative({
  title,
  representatives,
  onUnclear,
  onNew,
  onClose,
}: ChooseRepresentativeProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const ownerOrService = useOwnerOrService();
  const today = localDate(useNow(60_000));
  const record = useAct('visit.recordRepresentative');
  const clear = useAct('visit.clearRepresentative');
  const { visitId } = visit;
  const inForce = representatives.filter((each) => !isOver(each, today));
  const over = representatives.filter((each) => isOver(each, today));
  const choose = async (representation: RepresentationData) => {
    if (mayAct(actingOf(representation), { kind: 'visit' }, today).kind === 'ask') {
      onUnclear(representation);
      return;
    }
    const { representationId } = representation;
    if (await record.run({ visitId, representationId, because: '' })) onClose();
  };
  const choices = inForce.slice(0, MOST_BY_DIGIT).map((representation, index): Command => ({
    id: `counter.choice${index + 1}`,
    labelKey: 'clients.representative.act',
    label: representation.representative.name,
    run: () => choose(representation),
  }));
  useCommands(choices, { isInDialog: true });
  const add: Command = { id: 'counter.primary', labelKey: 'clients.representative.new', run: onNew };
  const speakForSelf = async () => {
    if (await clear.run({ visitId })) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          {visit.representative && (
            <Button look="quiet" isBusy={clear.isPending} onPress={() => void speakForSelf()}>
              {t('clients.representative.self')}
            </Button>
          )}
          <Primary act={add} isBusy={record.isPending} />
        </>
      }
    >
      <p className="sub">{t('clients.representative.text')}</p>
      <List label={t('clients.representative.known')}>
        {inForce.map((row, index) => {
          const command = choices[index];
          return (
            <ListRow
              key={row.representationId}
              icon="person"
              act={
                command ? (
                  <CommandButton command={command} size="small" />
                ) : (
                  <Button size="small" onPress={() => void choose(row)}>
                    {row.representative.name}
                  </Button>
                )
              }
            >
              {representationNote(row, ownerOrService, t)}
            </ListRow>
          );
        })}
        {over.map((row) => (
          <ListRow key={row.representationId} icon="person" isOff note={overText(row, today, t)}>
            {row.representative.name || t('clients.representative.erasedName')}
          </ListRow>
        ))}
      </List>
    </Dialog>
  );
}
