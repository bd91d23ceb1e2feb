import type { CSSProperties } from 'react';
import { Label, Meter as AriaMeter } from 'react-aria-components';
import './Meter.css';

type MeterProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What the bar says, in words and figures. */
  readonly text: string;
};

export function Meter({ label, value, max, text }: MeterProps) {
  return (
    <AriaMeter className="meter" value={value} maxValue={max} valueLabel={text}>
      {({ percentage }) => (
        <>
          <Label className="cut">{label}</Label>
          <span className="meter-value">{text}</span>
          <span className="meter-track" style={{ '--meter-part': `${percentage}%` } as CSSProperties} />
        </>
      )}
    </AriaMeter>
  );
}
