import { useTranslation } from 'react-i18next';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useSituation } from '../card/useSituation.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** What else is often needed in this situation of life; what the client has said comes along (CAT-24). */
export function SituationLine() {
  const { t } = useTranslation();
  const say = useLocalText();
  const { go } = useOpenVisit();
  const situation = useSituation();
  if (!situation || situation.cards.length === 0) return null;
  const next = {
    id: 'counter.newRequest',
    labelKey: 'counter.act.newRequest',
    run: () => go({ kind: 'card' }),
  } as const;
  const names = situation.cards.map(({ name }) => say(name)).join('; ');
  return (
    <Notice tone="accent" act={<CommandButton command={next} look="quiet" size="small" />}>
      {t('request.situation.more', { situation: say(situation.name), names })}
    </Notice>
  );
}
