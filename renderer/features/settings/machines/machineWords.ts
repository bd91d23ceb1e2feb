import type { MachineKind } from '#shared/api/define.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const MACHINE_KEYS = {
  counter: 'machines.kind.counter',
  display: 'machines.kind.display',
  kiosk: 'machines.kind.kiosk',
  clientScreen: 'machines.kind.clientScreen',
} as const satisfies Record<MachineKind, TextKey>;

export const MACHINE_HINTS = {
  counter: 'machines.kindHint.counter',
  display: 'machines.kindHint.display',
  kiosk: 'machines.kindHint.kiosk',
  clientScreen: 'machines.kindHint.clientScreen',
} as const satisfies Record<MachineKind, TextKey>;
