import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { ageLook } from './age.ts';
import type { BoardRow } from './board.ts';

const HOUR_MS = 3_600_000;

export function AgeLabel({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  const { tone, icon, words } = ageLook(row, useNow(HOUR_MS), t);
  return (
    <StateLabel tone={tone} icon={icon}>
      {words}
    </StateLabel>
  );
}
