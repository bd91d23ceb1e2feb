import type { OutputOf } from '#shared/api/contract.ts';

export type StaffMember = OutputOf<'staff.list'>['staff'][number];
