import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasGuidedEService } from '#shared/catalogue/guidedSteps.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { exemptionOf, leftAside, mustGiveReason } from '#shared/catalogue/whyNotFiled.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useIsOnBus } from '#renderer/app/person.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { shortOf } from '../guided/shortOf.ts';
import type { Draft } from '../types.ts';
import { CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { RepresentativeNotice } from '../represent/RepresentativeNotice.tsx';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { useMayDelegate } from '../delegation/useMayDelegate.ts';
import { BarrierQuestion } from './BarrierQuestion.tsx';
import { ChannelButton } from './ChannelButton.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { openOf, proposedWay, saidAtDoor, saidBefore, waysOf, type Declined } from './channelChoice.ts';
import { useFiledBefore } from './useFiledBefore.ts';
import { useTakeConsultation } from './useTakeConsultation.ts';

type ChannelStepProps = { readonly card: ServiceCard; readonly draft: Draft };

/** The pre-check and the three ways in their order; the choice is the client's (CHN-02, CHN-05). */
export function ChannelStep({ card, draft }: ChannelStepProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { visit, draft: active, guided, catalogue } = useOpenVisit();
  const [asksFor, setAsksFor] = useState<Channel | null>(null);
  const consult = useTakeConsultation('consultation');
  const mayDelegate = useMayDelegate(card.id);
  const ways = waysOf(card, draft.answers, {
    hasEid: visit.hasEid,
    mayDelegate,
    recipient: visit.client?.kind,
    isOnBus: useIsOnBus(),
  });
  const { before, isLoading } = useFiledBefore(draft);
  const first = proposedWay(ways, before);
  const open = openOf(ways);
  const clientKind = visit.client?.kind ?? 'person';
  const exemption = exemptionOf(card, clientKind, catalogue.exemptionCriteria);
  const mustSay = (channel: Channel) => !exemption && mustGiveReason(clientKind, channel, open);
  const take = (channel: Channel, declined: Declined) => active.change({ channel, declined: [...declined] });
  const choose = (channel: Channel) => {
    const aside = leftAside(channel, open);
    const told = saidAtDoor(ways, aside);
    const declined =
      told.length === aside.length ? told : saidBefore(channel, aside, before, mustSay(channel));
    if (declined) take(channel, declined);
    else setAsksFor(channel);
  };
  const proceed: Command = first
    ? { id: 'counter.primary', labelKey: 'request.proceed', run: () => choose(first.channel) }
    : consult;
  const byKey = ways.map(({ channel, obstacle }, index): Command => ({
    id: `counter.choice${index + 1}`,
    labelKey: CHANNEL_TEXTS[channel],
    when: () => obstacle === null && asksFor === null && !isLoading,
    run: () => choose(channel),
  }));
  useCommands([...byKey, { ...proceed, when: () => asksFor === null && !isLoading }]);
  if (asksFor !== null) {
    const told = saidAtDoor(ways, leftAside(asksFor, open));
    return (
      <BarrierQuestion
        channels={leftAside(asksFor, open).filter((each) => !told.some(({ channel }) => channel === each))}
        needEid={ways.filter(({ needsEid }) => needsEid).map(({ channel }) => channel)}
        mustSay={mustSay(asksFor) && told.length === 0}
        onDone={(declined) => take(asksFor, [...told, ...declined])}
        onBack={() => setAsksFor(null)}
      />
    );
  }
  // Else the first key pressed would take another way than the one proposed a moment later.
  if (isLoading) return null;
  const preCheck = card.preCheck;
  const answer = preCheck ? draft.answers[preCheck.field] : undefined;
  const chosen = preCheck?.answers.find(({ value }) => value === answer);
  return (
    <>
      <PaneBody first='input[type="radio"], .channel-button.is-first'>
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
        {before && first?.channel === before.channel && (
          <p className="sub">{t('request.asBefore', { name: before.name })}</p>
        )}
        {exemption && mustGiveReason(clientKind, 'paper', open) && (
          <p className="sub">{t('request.exempt', { criterion: say(exemption.name) })}</p>
        )}
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
        <div>
          <DiscardButton />
        </div>
      </PaneBody>
      <VisitBar primary={proceed} own={hasGuidedEService(card) ? [shortOf(guided)] : []} />
    </>
  );
}
