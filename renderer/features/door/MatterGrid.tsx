import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, LocalText } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { OTHER_QUESTION, type Matter } from './triage.ts';

const WAYS = ['favourites', 'situations', 'institutions'] as const;
type Way = (typeof WAYS)[number];
const WAY_KEYS = {
  favourites: 'door.browse.favourites',
  situations: 'door.browse.situations',
  institutions: 'door.browse.institutions',
} as const satisfies Record<Way, string>;

type MatterGridProps = { readonly catalogue: Catalogue; readonly onChoose: (matter: Matter) => void };
type Group = { readonly id: string; readonly name: LocalText; readonly cards: readonly string[] };

/** Without typing: the nine commonest on digits, by life situation, by institution. */
export function MatterGrid({ catalogue, onChoose }: MatterGridProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('favourites');
  const [groupId, setGroupId] = useState<string | null>(null);
  const groups: Record<Exclude<Way, 'favourites'>, readonly Group[]> = {
    situations: catalogue.lifeSituations,
    institutions: catalogue.institutions.map(({ id, name }) => ({
      id,
      name,
      cards: catalogue.cards.filter((card) => card.owner === id).map((card) => card.id),
    })),
  };
  const group = way === 'favourites' ? undefined : groups[way].find(({ id }) => id === groupId);
  const situationId = way === 'situations' ? (group?.id ?? null) : null;
  const choose = (serviceId: string | null) => onChoose({ serviceId, lifeSituationId: situationId });
  return (
    <div className="door-browse">
      <div className="door-ways">
        <ChoiceField
          label={t('door.browse.label')}
          isLabelHidden
          choices={WAYS.map((key) => ({ key, label: t(WAY_KEYS[key]) }))}
          value={way}
          onChange={(next) => {
            setWay(next);
            setGroupId(null);
          }}
        />
        <Button look="quiet" icon="question" onPress={() => onChoose(OTHER_QUESTION)}>
          {t('door.otherQuestion')}
        </Button>
      </div>
      {way === 'favourites' && (
        <CardButtons catalogue={catalogue} ids={catalogue.favouriteCardIds} onChoose={choose} hasDigits />
      )}
      {way !== 'favourites' && !group && <GroupButtons groups={groups[way]} onOpen={setGroupId} />}
      {group && (
        <CardButtons catalogue={catalogue} ids={group.cards} onChoose={choose}>
          <Button look="quiet" icon="chevronLeft" onPress={() => setGroupId(null)}>
            {t('door.browse.back')}
          </Button>
          {situationId && (
            <Button look="quiet" onPress={() => choose(null)}>
              {t('door.browse.wholeSituation')}
            </Button>
          )}
        </CardButtons>
      )}
    </div>
  );
}

type GroupButtonsProps = { readonly groups: readonly Group[]; readonly onOpen: (id: string) => void };

function GroupButtons({ groups, onOpen }: GroupButtonsProps) {
  const local = useLocalText();
  return (
    <div className="door-grid">
      {groups.map(({ id, name }) => (
        <Button key={id} onPress={() => onOpen(id)}>
          <span className="cut">{local(name)}</span>
        </Button>
      ))}
    </div>
  );
}

type CardButtonsProps = {
  readonly catalogue: Catalogue;
  readonly ids: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly hasDigits?: boolean;
  readonly children?: React.ReactNode;
};

function CardButtons({ catalogue, ids, onChoose, hasDigits = false, children }: CardButtonsProps) {
  const cards = ids.flatMap((id) => catalogue.cards.find((card) => card.id === id) ?? []);
  return (
    <div className="door-grid">
      {children}
      {cards.map((card, index) => (
        <CardButton
          key={card.id}
          name={card.name}
          digit={hasDigits ? index + 1 : null}
          onPress={() => onChoose(card.id)}
        />
      ))}
    </div>
  );
}

type CardButtonProps = {
  readonly name: LocalText;
  readonly digit: number | null;
  readonly onPress: () => void;
};

function CardButton({ name, digit, onPress }: CardButtonProps) {
  const local = useLocalText();
  const keys = useKeyLabel(`door.favourite${digit ?? 0}`);
  return (
    <Button keys={digit ? keys : undefined} onPress={onPress}>
      <span className="cut">{local(name)}</span>
    </Button>
  );
}
