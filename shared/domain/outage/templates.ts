import type { Instead, OutageKind } from '#shared/domain/outage/types.ts';

export type OutageTemplate = {
  /** Asks for a proper name: „VID EDS”. */
  readonly namesWhat: boolean;
  /** What clients can be offered, the usual one first. */
  readonly insteads: readonly [Instead, ...Instead[]];
};

/** The words are in the client's languages under `outage.kind` and `outage.instead`; here is what each asks for (SLT-09). */
export const OUTAGE_TEMPLATES: Readonly<Record<OutageKind, OutageTemplate>> = {
  eService: { namesWhat: true, insteads: ['paperHere', 'comeLater', 'askStaff'] },
  register: { namesWhat: true, insteads: ['comeLater', 'otherDay', 'askStaff'] },
  payment: { namesWhat: false, insteads: ['cash', 'transfer', 'askStaff'] },
  network: { namesWhat: false, insteads: ['stillServed', 'online', 'comeLater'] },
  closingEarly: { namesWhat: false, insteads: ['otherDay', 'online', 'askStaff'] },
};
