import { DigitalEvents } from './digitalEvents/DigitalEvents.tsx';
import { OutageLog } from './OutageLog.tsx';

/** What the centre keeps of itself beside its figures: events it holds (DIG-03), and what did not work (SYS-03). */
export function CentreLog() {
  return (
    <div className="day-parts is-one">
      <DigitalEvents />
      <OutageLog />
    </div>
  );
}
