import { Backlog } from './Backlog.tsx';
import { CentreLog } from './CentreLog.tsx';
import { CostTable } from './CostTable.tsx';
import { FeedbackNow } from './FeedbackNow.tsx';
import { HandoffTable } from './HandoffTable.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { RatingTable } from './RatingTable.tsx';
import { RequestChannels } from './RequestChannels.tsx';
import { RequestContacts } from './RequestContacts.tsx';
import { TermTable } from './TermTable.tsx';

/** What shows over weeks: terms and promises, what is coming, ways in and what they cost. */
export function Trends() {
  return (
    <>
      <div className="day-parts">
        <div className="day-column">
          <Backlog />
          <TermTable />
          <PromiseTable />
          <RatingTable />
          <RequestContacts />
          <FeedbackNow />
        </div>
        <div className="day-column">
          <RequestChannels />
          <CostTable />
          <HandoffTable />
        </div>
      </div>
      <CentreLog />
    </>
  );
}
