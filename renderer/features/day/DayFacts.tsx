import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { formatMinutes, formatNumber } from '#renderer/app/format.ts';
import { Definition } from '#renderer/ui/Definition.tsx';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Figures } from './figures.ts';
import { Reconciliation } from './Reconciliation.tsx';

const NOTHING = '–';
const DOOR_PARTS = [
  { key: 'answered', wordKey: 'day.table.answered' },
  { key: 'digitalAssistant', wordKey: 'day.table.digitalAssistant' },
  { key: 'selfService', wordKey: 'day.table.selfService' },
  { key: 'comesBack', wordKey: 'day.table.comesBack' },
] as const;

/** The same day as work done and promises kept; how each is counted can be opened. */
export function DayFacts({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const { ticketsIn, requests, consultations, handovers } = figures;
  // Nobody came and nothing was done yet.
  if (ticketsIn + requests + consultations + handovers === 0) return null;
  return (
    <Pane title={t('day.made.title')}>
      <Reconciliation figures={figures} />
      <Facts facts={factsOf(figures, t)} />
      <Definition title={t('day.definition')} texts={[t('day.table.definition')]} />
    </Pane>
  );
}

function factsOf(figures: Figures, t: TFunction): readonly Fact[] {
  const { people, requests, consultations, handovers, redirected, medianWaitMinutes } = figures;
  const { enteredLater, voidedRequests } = figures;
  return [
    { name: t('day.table.people'), value: formatNumber(people) },
    {
      name: t('day.table.wait'),
      value: medianWaitMinutes === null ? NOTHING : formatMinutes(medianWaitMinutes),
    },
    { name: t('day.table.requests'), value: formatNumber(requests) },
    { name: t('day.table.consultations'), value: formatNumber(consultations) },
    { name: t('day.table.handovers'), value: formatNumber(handovers) },
    { name: t('day.table.atDoor'), value: <AtDoor parts={figures.atDoor} sum={redirected} /> },
    ...(enteredLater === 0 ? [] : [{ name: t('day.table.enteredLater'), value: formatNumber(enteredLater) }]),
    ...(voidedRequests === 0
      ? []
      : [{ name: t('day.table.voidedRequests'), value: formatNumber(voidedRequests) }]),
  ];
}

/** The number, and before it what it is made of. */
function AtDoor({ parts, sum }: { readonly parts: Figures['atDoor']; readonly sum: number }) {
  const { t } = useTranslation();
  const words = DOOR_PARTS.filter(({ key }) => parts[key] > 0).map(({ key, wordKey }) =>
    t(wordKey, { number: parts[key] }),
  );
  return (
    <>
      <span className="sub day-parts-of">{words.join(' · ')}</span>
      {formatNumber(sum)}
    </>
  );
}
