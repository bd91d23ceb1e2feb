import { Loading } from '#renderer/app/Loading.tsx';
import { SilentDisplays } from '#renderer/app/centre/SilentDisplays.tsx';
import { SuspiciousTickets } from '#renderer/app/centre/SuspiciousTickets.tsx';
import { DayActs } from './acts/DayActs.tsx';
import { AncillaryTable } from './AncillaryTable.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { DayFacts } from './DayFacts.tsx';
import { GuidedTable } from './GuidedTable.tsx';
import { HallNowTable } from './HallNowTable.tsx';
import { Headlines } from './Headlines.tsx';
import { Matters } from './Matters.tsx';
import { MissingDocuments } from './MissingDocuments.tsx';
import { useDayQuery } from './useDayQuery.ts';

const REFRESH_MS = 30_000;

/** What is to be acted on, beside the figures; below what the day consisted of. A part with nothing to say is not there. */
export function Today() {
  const { data: figures, error } = useDayQuery(
    'day.figures',
    {},
    { topics: ['queue', 'visit', 'request'], refreshMs: REFRESH_MS },
  );
  return (
    <>
      <SilentDisplays />
      <SuspiciousTickets />
      <div className="day-parts">
        <div className="day-column">
          <DayActs figures={figures} />
          <HallNowTable />
          <Matters />
          <MissingDocuments />
        </div>
        <div className="day-column">
          {figures ? (
            <>
              <Headlines figures={figures} />
              <DayFacts figures={figures} />
            </>
          ) : (
            !error && <Loading />
          )}
          <ChannelTable />
          {figures && <GuidedTable guided={figures.guided} />}
          <AncillaryTable />
        </div>
      </div>
    </>
  );
}
