import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { situationsOf } from '#shared/catalogue/municipalCard.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import type { PlacedCard } from '#shared/domain/localCard/changedFields.ts';
import type { PackPart } from '#shared/domain/localCard/packChange.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { PACK_PART_TEXTS } from './cardWords.ts';
import type { LocalCard } from './localCards.ts';
import { usePackWords } from './usePackWords.ts';

type Pack = NonNullable<LocalCard['pack']>;
type Side = Pack['is'];

type PackDialogProps = {
  readonly catalogue: Catalogue;
  readonly card: ServiceCard;
  readonly revision: string;
  readonly pack: Pack;
  readonly onClose: () => void;
};

/** A newer catalogue beside what the centre wrote, part by part; nothing of either is lost by looking (CAT-02, CAT-17). */
export function PackDialog({ catalogue, card, revision, pack, onClose }: PackDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const settling = useCommand('localCard.settlePack');
  // What the centre never touched follows the catalogue; its own words stay until somebody gives them up.
  const [taken, setTaken] = useState<readonly PackPart[]>(
    pack.parts.filter(({ isEditedHere }) => !isEditedHere).map(({ part }) => part),
  );
  const settle = async (parts: readonly PackPart[]): Promise<void> => {
    const { catalogueVersion } = pack.is;
    const outcome = await settling.run({
      ...{ cardId: card.id, basedOn: revision, catalogueVersion },
      taken: [...parts],
    });
    if (!outcome.ok) return;
    const text = t('localCard.pack.settled', { name: say(card.name) });
    useUi.getState().showNotice({ text, tone: 'done' });
    onClose();
  };
  const save: Command = {
    id: 'dialog.primary',
    labelKey: 'localCard.pack.settle',
    run: () => settle(taken),
  };
  const keepOurs: Command = {
    id: 'settings.keepOurs',
    labelKey: 'localCard.pack.allOurs',
    run: () => settle([]),
  };
  useCommands([save, keepOurs], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isWide
      isQuestion
      onClose={onClose}
      title={t('localCard.pack.title')}
      acts={
        <>
          <CommandButton command={keepOurs} look="quiet" icon="undo" />
          <CommandButton command={save} look="primary" isBusy={settling.isPending} />
        </>
      }
    >
      {settling.error && <Notice tone="error">{errorText(settling.error)}</Notice>}
      <p>
        <b>{say(card.name)}</b>
      </p>
      <p className="sub">{t(pack.parts.length === 0 ? 'localCard.pack.gone' : 'localCard.pack.hint')}</p>
      {pack.parts.map(({ part, isEditedHere }) => (
        <PackPartChoice
          key={part}
          {...{ catalogue, card, pack, part, isEditedHere }}
          isTaken={taken.includes(part)}
          onTake={(isTaken) =>
            setTaken((before) => [...before.filter((each) => each !== part), ...(isTaken ? [part] : [])])
          }
        />
      ))}
    </Dialog>
  );
}

type PackPartChoiceProps = Pick<PackDialogProps, 'catalogue' | 'card' | 'pack'> & {
  readonly part: PackPart;
  readonly isEditedHere: boolean;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
};

function PackPartChoice({ catalogue, card, pack, part, isTaken, onTake, ...rest }: PackPartChoiceProps) {
  const { t } = useTranslation();
  const wordsOf = usePackWords(catalogue.lifeSituations);
  const title = t(PACK_PART_TEXTS[part]);
  const ours = { card, situations: situationsOf(catalogue, card.id) };
  const sides = [
    { name: t('localCard.pack.was'), side: placed(pack.was) },
    { name: t('localCard.pack.is'), side: placed(pack.is) },
    { name: t('localCard.pack.ours'), side: ours },
  ];
  return (
    <section className="pack-part" aria-label={title}>
      <div className="pack-part-head">
        <h3>{title}</h3>
        {rest.isEditedHere && <StateLabel tone="warn">{t('localCard.pack.editedHere')}</StateLabel>}
        <ChoiceField
          label={title}
          isLabelHidden
          size="small"
          choices={[
            { key: 'ours', label: t('localCard.pack.takeOurs') },
            { key: 'theirs', label: t('localCard.pack.takeTheirs') },
          ]}
          value={isTaken ? 'theirs' : 'ours'}
          onChange={(key) => onTake(key === 'theirs')}
        />
      </div>
      {part !== 'rules' && (
        <dl className="pack-sides">
          {sides.map(({ name, side }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{(side ? wordsOf(part, side) : []).join('\n') || '—'}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Cards are whole when the office hands them out. */
function placed({ card, situations }: Side): PlacedCard | null {
  return card === null ? null : { card: card as ServiceCard, situations };
}
