import { useTranslation } from 'react-i18next';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { DIGITS, WAYS, type Browse, type Offer, type Way } from './browse.ts';
import { OTHER_QUESTION, type Matter } from './triage.ts';

const WAY_KEYS = {
  favourites: 'door.browse.favourites',
  recent: 'door.browse.recent',
  situations: 'door.browse.situations',
  institutions: 'door.browse.institutions',
} as const satisfies Record<Way, string>;

type MatterGridProps = {
  readonly browse: Browse;
  readonly offers: readonly Offer[];
  readonly onBrowse: (browse: Browse) => void;
  readonly onTake: (offer: Offer) => void;
  readonly onChoose: (matter: Matter) => void;
};

/** Without typing: the commonest, those of today, by life situation, by institution; the first nine on digits. */
export function MatterGrid({ browse, offers, onBrowse, onTake, onChoose }: MatterGridProps) {
  const { t } = useTranslation();
  const local = useLocalText();
  const { way, groupId } = browse;
  const nextWayKey = useKeyLabel('door.browse');
  return (
    <div className="door-browse">
      <div className="door-ways">
        <ChoiceField
          label={t('door.browse.label')}
          isLabelHidden
          choices={WAYS.map((key) => ({ key, label: t(WAY_KEYS[key]) }))}
          value={way}
          onChange={(next) => onBrowse({ way: next, groupId: null })}
        />
        {nextWayKey && <Kbd keys={nextWayKey} isSilent />}
        <span className="push">
          <Button look="quiet" icon="question" onPress={() => onChoose(OTHER_QUESTION)}>
            {t('door.otherQuestion')}
          </Button>
        </span>
      </div>
      <div className="door-grid">
        {groupId && (
          <Button look="quiet" icon="chevronLeft" onPress={() => onBrowse({ way, groupId: null })}>
            {t('door.browse.back')}
          </Button>
        )}
        {groupId && way === 'situations' && (
          <Button look="quiet" onPress={() => onChoose({ serviceId: null, lifeSituationId: groupId })}>
            {t('door.browse.wholeSituation')}
          </Button>
        )}
        {offers.map((offer, index) => (
          <OfferButton
            key={offer.id}
            name={offer.name ? local(offer.name) : t('door.otherQuestion')}
            digit={index < DIGITS ? index + 1 : null}
            onPress={() => onTake(offer)}
          />
        ))}
      </div>
      {way === 'recent' && offers.length === 0 && <p className="muted">{t('door.browse.nothingRecent')}</p>}
    </div>
  );
}

type OfferButtonProps = {
  readonly name: string;
  readonly digit: number | null;
  readonly onPress: () => void;
};

function OfferButton({ name, digit, onPress }: OfferButtonProps) {
  const keys = useKeyLabel(`door.choice${digit ?? ''}`);
  return (
    <Button keys={digit ? keys : undefined} onPress={onPress}>
      <span className="cut is-two" title={name}>
        {name}
      </span>
    </Button>
  );
}
