import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { NotOffered } from '#renderer/app/card/NotOffered.tsx';
import { useReportCard } from '#renderer/app/card/useReportCard.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { OwnerPresence } from './OwnerPresence.tsx';
import { answerLine } from './answerLine.ts';
import { matterWord, ownerWord } from './cardWords.ts';
import type { Matter } from './triage.ts';

type ChosenMatterProps = {
  readonly catalogue: Catalogue;
  readonly matter: Matter;
  readonly card: ServiceCard | undefined;
  readonly onChange: () => void;
};

/** What was chosen, with the answer to what people ask first. */
export function ChosenMatter({ catalogue, matter, card, onChange }: ChosenMatterProps) {
  const { t } = useTranslation();
  const local = useLocalText();
  const reporting = useReportCard(
    { id: 'door.reportCard', labelKey: 'knowledge.report.act' },
    card?.id ?? null,
  );
  return (
    <div className="door-chosen">
      <div className="row">
        <span className="bold">{matterWord(catalogue, matter, local) ?? t('door.otherQuestion')}</span>
        {card && (
          <span className="muted">
            {ownerWord(catalogue, card, local)} · {t('door.level', { level: card.typicalLevel })}
          </span>
        )}
        <span className="push row">
          <CommandButton command={reporting.command} look="quiet" size="small" icon="warning" />
          <Button look="quiet" size="small" icon="edit" onPress={onChange}>
            {t('door.change')}
          </Button>
        </span>
      </div>
      {card && <p className="sub">{answerLine(card, t, local)}</p>}
      {card && <OwnerPresence institutionId={card.owner} />}
      {card && <NotOffered card={card} />}
      {card?.notice && <StateLabel tone="warn">{local(card.notice)}</StateLabel>}
      {reporting.dialog}
    </div>
  );
}
