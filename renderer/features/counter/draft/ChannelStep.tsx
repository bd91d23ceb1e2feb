import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasGuidedEService } from '#shared/catalogue/guidedSteps.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { channelsFor, mustGiveReason } from '#shared/catalogue/whyNotFiled.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Draft } from '../types.ts';
import { CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { RepresentativeNotice } from '../represent/RepresentativeNotice.tsx';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { useMayDelegate } from '../delegation/useMayDelegate.ts';
import { BarrierQuestion } from './BarrierQuestion.tsx';
import { ChannelButton } from './ChannelButton.tsx';
import { leftAside, proposedWay, waysOf } from './channelChoice.ts';
import { useTakeConsultation } from './useTakeConsultation.ts';

type ChannelStepProps = { readonly card: ServiceCard; readonly draft: Draft };

/** The pre-check and the three ways in their order; the choice is the client's (CHN-02, CHN-05). */
export function ChannelStep({ card, draft }: ChannelStepProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { visit, draft: active, guided } = useOpenVisit();
  const [asksFor, setAsksFor] = useState<Channel | null>(null);
  const consult = useTakeConsultation('consultation');
  const mayDelegate = useMayDelegate(card.id);
  const ways = waysOf(card, draft.answers, {
    hasEid: visit.hasEid,
    mayDelegate,
    recipient: visit.client?.kind,
  });
  const first = proposedWay(ways);
  const choose = (channel: Channel) => {
    if (leftAside(channel, ways).length > 0) setAsksFor(channel);
    else active.change({ channel, declined: [] });
  };
  const proceed: Command = first
    ? { id: 'counter.primary', labelKey: 'request.proceed', run: () => choose(first.channel) }
    : consult;
  const byKey = ways.map(({ channel, obstacle }, index): Command => ({
    id: `counter.choice${index + 1}`,
    labelKey: CHANNEL_TEXTS[channel],
    when: () => obstacle === null && asksFor === null,
    run: () => choose(channel),
  }));
  useCommands([...byKey, { ...proceed, when: () => asksFor === null }]);
  if (asksFor !== null) {
    return (
      <BarrierQuestion
        channels={leftAside(asksFor, ways)}
        mustSay={mustGiveReason(visit.client?.kind ?? 'person', asksFor, channelsFor(card, draft.answers))}
        onDone={(declined) => active.change({ channel: asksFor, declined: [...declined] })}
        onBack={() => setAsksFor(null)}
      />
    );
  }
  const preCheck = card.preCheck;
  const answer = preCheck ? draft.answers[preCheck.field] : undefined;
  const chosen = preCheck?.answers.find(({ value }) => value === answer);
  return (
    <>
      <PaneBody first='input[type="radio"], .channel-button'>
        <RepresentativeNotice card={card} />
        {card.notice && <Notice tone="neutral">{say(card.notice)}</Notice>}
        {preCheck && (
          <ChoiceField
            label={say(preCheck.question)}
            size="big"
            choices={preCheck.answers.map(({ value, label }) => ({ key: value, label: say(label) }))}
            value={typeof answer === 'string' ? answer : null}
            onChange={(value) => active.change({ answers: { ...draft.answers, [preCheck.field]: value } })}
            hint={chosen && say(chosen.advice)}
          />
        )}
        <h2>{t('request.how')}</h2>
        <div className="channel-list">
          {ways.map((way, index) => (
            <ChannelButton
              key={way.channel}
              way={way}
              card={card}
              answers={draft.answers}
              keys={String(index + 1)}
              isFirst={way === first}
              onPress={() => choose(way.channel)}
            />
          ))}
        </div>
        {first === undefined && <Notice tone="accent">{t('request.onlyAdvice')}</Notice>}
      </PaneBody>
      <VisitBar primary={proceed} own={hasGuidedEService(card) ? [guided] : []} />
    </>
  );
}
