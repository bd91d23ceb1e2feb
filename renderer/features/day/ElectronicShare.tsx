import { formatShare } from '#renderer/app/format.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

type ElectronicShareProps = {
  /** 0–1; null where nothing was asked for. */
  readonly share: number | null;
  readonly plannedPercent: number | null;
};

/** What came in electronically, and whether that is as much as was planned (CHN-03). */
export function ElectronicShare({ share, plannedPercent }: ElectronicShareProps) {
  if (share === null) return '–';
  if (plannedPercent === null) return formatShare(share);
  return <StateLabel tone={share * 100 >= plannedPercent ? 'done' : 'warn'}>{formatShare(share)}</StateLabel>;
}
