import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { EVENTS_OF_QUARTER } from '#shared/domain/digitalEvent/quarter.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { useLastKnown } from '#renderer/app/useLastKnown.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { DigitalEventDialog } from './DigitalEventDialog.tsx';
import { DigitalEventTable } from './DigitalEventTable.tsx';
import type { DigitalEvent } from './digitalEventWords.ts';
import { useDayQuery } from '../useDayQuery.ts';

/** What is said of a new event or of one that is there. */
type Open = { readonly event: DigitalEvent | null };

/** Events of a quarter against the one to three that there are to be, and what is planned (DIG-03, DIG-05). */
export function DigitalEvents() {
  const { t } = useTranslation();
  const [day, setDay] = useState<LocalDate | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const { data: read } = useDayQuery('digitalEvent.quarter', { day }, { topics: ['digitalEvent'] });
  const data = useLastKnown(read);
  const add: Command = {
    id: 'day.recordEvent',
    labelKey: 'digitalEvent.add',
    run: () => setOpen({ event: null }),
  };
  useCommands([add]);
  if (!data) return null;
  const { from, until, today, events, ahead } = data;
  const isNow = from <= today && today <= until;
  return (
    <>
      <Pane
        title={t('digitalEvent.title')}
        note={
          <span className="row">
            <IconButton
              icon="chevronLeft"
              label={t('digitalEvent.previous')}
              onPress={() => setDay(addDays(from, -1))}
            />
            <strong className="nowrap">{t('digitalEvent.quarter', nameOf(from))}</strong>
            <IconButton
              icon="chevronRight"
              label={t('digitalEvent.next')}
              onPress={() => setDay(addDays(until, 1))}
            />
            <CommandButton command={add} look="quiet" size="small" icon="plus" />
          </span>
        }
      >
        <QuarterLine figures={data.figures} />
        <DigitalEventTable
          events={isNow ? [...events, ...ahead] : events}
          today={today}
          onChange={(event) => setOpen({ event })}
        />
      </Pane>
      {open && <DigitalEventDialog event={open.event} today={today} onClose={() => setOpen(null)} />}
    </>
  );
}

/** A quarter by its number in the year. */
function nameOf(from: LocalDate) {
  return { number: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) };
}

function QuarterLine({ figures }: { readonly figures: OutputOf<'digitalEvent.quarter'>['figures'] }) {
  const { t } = useTranslation();
  const { digitalSkills, demonstrations, participants, uncounted } = figures;
  const isMet = digitalSkills >= EVENTS_OF_QUARTER.least;
  return (
    <p className="day-note row">
      <StateLabel tone={isMet ? 'done' : 'warn'}>
        {t(isMet ? 'digitalEvent.targetMet' : 'digitalEvent.targetOpen')}
      </StateLabel>
      <span>
        {t('digitalEvent.target', {
          ...EVENTS_OF_QUARTER,
          held: digitalSkills,
          demonstrations,
          participants,
        })}
        {uncounted > 0 && ` ${t('digitalEvent.uncounted', { count: uncounted })}`}
      </span>
    </p>
  );
}
