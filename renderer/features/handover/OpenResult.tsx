import { useTranslation } from 'react-i18next';
import { ResultFiles } from '#renderer/app/attachment/ResultFiles.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { openAtCounter, useAtCounter } from '#renderer/app/centre/visitOfClient.ts';
import { mayCollectText } from '#renderer/app/representation/mayCollectText.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import type { Command } from '#renderer/commands/command.ts';
import { lastNotice, noticeWords } from '#renderer/app/notice/noticeWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { awayWords, placeWords, toldWords } from '#renderer/app/keeping/keepingWords.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { AgeLabel } from './AgeLabel.tsx';
import { DELIVERY_KEYS } from '#renderer/app/centre/channelWords.ts';
import type { BoardRow } from './board.ts';
import { NextSteps } from './NextSteps.tsx';
import { OutcomeLabel } from './OutcomeLabel.tsx';
import { useKeepingActs } from './useKeepingActs.tsx';

const MINUTE_MS = 60_000;

/** One result: whose, since when, and the next step of whoever reads it. */
export function OpenResult({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { nameOf, ownerOf } = useServiceCards();
  const atCounter = useAtCounter(row.clientId);
  const away = awayWords(row, t);
  const handOver: Command = {
    id: 'handover.primary',
    labelKey: 'handover.handOver',
    whyNot: () => {
      // Where it is and what to do next stands above.
      if (away !== null) return t('keeping.away.notHere');
      if (atCounter.kind === 'thisClient') return null;
      if (atCounter.kind === 'otherClient')
        return t('handover.whyNot.otherClient', { ticket: atCounter.ticket });
      return t(atCounter.kind === 'nobody' ? 'handover.whyNot.nobody' : 'handover.whyNot.noCounter');
    },
    run: () => openAtCounter(row.requestId),
  };
  useCommands([handOver]);
  const keeping = useKeepingActs(row);
  const owner = ownerOf(row.serviceId);
  const place = [placeWords(row, t), row.placement?.isSealed ? t('handover.fact.sealed') : null]
    .filter(Boolean)
    .join(' · ');
  const told = [noticeWords(lastNotice(row.notices), useNow(MINUTE_MS), t), toldWords(row, t)]
    .filter(Boolean)
    .join(' · ');
  const facts = [
    {
      name: t('handover.fact.number'),
      value: <Link to={`/requests/${row.requestId}`}>{row.registerNumber ?? t('handover.openRequest')}</Link>,
    },
    { name: t('handover.fact.owner'), value: owner ? say(owner.shortName) : '—' },
    { name: t('handover.fact.result'), value: <OutcomeLabel row={row} /> },
    { name: t('handover.fact.received'), value: row.resultAt === null ? '—' : formatDay(row.resultAt) },
    { name: t('handover.fact.waits'), value: <AgeLabel row={row} /> },
    {
      name: t('clients.representative.mayCollect'),
      value: mayCollectText(row.clientName, row.mayCollect, t),
    },
    { name: t('handover.fact.delivery'), value: t(DELIVERY_KEYS[row.delivery]) },
    ...(row.work.fromCentre ? [{ name: t('handover.fact.fromCentre'), value: row.work.fromCentre }] : []),
    ...(row.placement?.mobileCentre
      ? [{ name: t('handover.fact.bus'), value: row.placement.mobileCentre }]
      : []),
    ...(place === '' ? [] : [{ name: t('handover.fact.place'), value: place }]),
    ...(told === '' ? [] : [{ name: t('handover.fact.told'), value: told }]),
  ];
  return (
    <section className="pane is-side handover-open-result" aria-label={row.clientName} aria-live="polite">
      <div className="handover-scroll">
        <div className="handover-who">
          <h2>{row.clientName}</h2>
          <p className="sub">{nameOf(row.serviceId)}</p>
        </div>
        <Facts facts={facts} />
        <ResultFiles requestId={row.requestId} />
        <Caption>{t('handover.whatToDo')}</Caption>
        <div className="handover-text">
          {away !== null && <Notice tone="warn">{away}</Notice>}
          {atCounter.kind === 'thisClient' && away === null && (
            <Notice tone="done">{t('handover.clientHere', { ticket: atCounter.ticket })}</Notice>
          )}
          {/* INT-14: nobody goes home with a bare no. */}
          {row.outcome === 'refusal' && <Notice tone="warn">{t('handover.refusalAdvice')}</Notice>}
          {away === null && (
            <NextSteps
              row={row}
              isHere={atCounter.kind === 'thisClient'}
              ownerName={owner ? say(owner.shortName) : null}
            />
          )}
        </div>
        <Caption>{t('handover.withoutVisit')}</Caption>
        <div className="handover-acts">
          {keeping.acts.map((command) => (
            <CommandButton key={command.id} command={command} size="small" isWide />
          ))}
        </div>
      </div>
      <ActionBar primary={<CommandButton look="primary" command={handOver} />} />
      {keeping.dialog}
    </section>
  );
}
