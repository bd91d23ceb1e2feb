import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { SPECIAL_NEEDS } from '#shared/domain/visit/types.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { NEED_CHOICES } from '#renderer/app/centre/needs.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommandRegistry } from '#renderer/commands/CommandsProvider.tsx';
import { keyLabel, keyOf } from '#renderer/commands/keyTables.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { MoreStep } from './MoreStep.tsx';
import { hasMore, PLACES, type Place, type TriageAct, type TriageState } from './triage.ts';

const PLACE_KEYS = {
  counter: 'door.place.counter',
  answered: 'door.place.answered',
  digitalAssistant: 'door.place.digitalAssistant',
  selfService: 'door.place.selfService',
  comesBack: 'door.place.comesBack',
} as const satisfies Record<Place, string>;

type HelpStepProps = {
  readonly state: TriageState;
  readonly card: ServiceCard | undefined;
  readonly act: (act: TriageAct) => void;
  readonly more: Command;
  readonly isMoreOpen: boolean;
};

/** Where the client goes and what the counter has to know about the person. */
export function HelpStep({ state, card, act, more, isMoreOpen }: HelpStepProps) {
  const { t } = useTranslation();
  const answer = (answers: Extract<TriageAct, { kind: 'answer' }>['answers']) =>
    act({ kind: 'answer', answers });
  const { host } = useCommandRegistry();
  const keysOf = (place: Place) => keyLabel(keyOf(`door.${place}`, host) ?? '');
  const couldDoAlone = card !== undefined && card.eAvailability !== 'none' && state.hasEid === true;
  return (
    <div className="door-help">
      <ChoiceField
        label={t('door.place.label')}
        size="big"
        choices={PLACES.map((key) => ({ key, label: t(PLACE_KEYS[key]), keys: keysOf(key) }))}
        value={state.place}
        onChange={(place) => answer({ place })}
        done={couldDoAlone && state.place === 'counter' ? t('door.couldDoAlone') : null}
      />
      <ChoiceField
        label={t('door.eid.label')}
        choices={[
          { key: 'yes', label: t('door.eid.yes') },
          { key: 'no', label: t('door.eid.no') },
        ]}
        value={state.hasEid === null ? null : state.hasEid ? 'yes' : 'no'}
        onChange={(key) => answer({ hasEid: key === 'yes' })}
      />
      <SelectField
        label={t('door.need.label')}
        choices={SPECIAL_NEEDS.map((key) => ({ key, label: t(NEED_CHOICES[key]) }))}
        value={state.need}
        onChange={(need) => answer({ need })}
        hint={state.need === 'none' ? undefined : t('door.need.hint')}
      />
      <ChoiceField
        label={t('door.language.label')}
        choices={CLIENT_LANGUAGES.map((key) => ({ key, label: t(LANGUAGE_TEXTS[key]) }))}
        value={state.language}
        onChange={(language) => answer({ language })}
      />
      {isMoreOpen || hasMore(state) ? (
        <MoreStep state={state} act={act} />
      ) : (
        <span className="door-more-act">
          <CommandButton command={more} look="quiet" size="small" icon="plus" />
        </span>
      )}
    </div>
  );
}
