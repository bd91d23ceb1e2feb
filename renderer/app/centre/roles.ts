import type { StaffRole } from '#shared/api/define.ts';

export const ROLE_KEYS = {
  greeter: 'staff.role.greeter',
  clerk: 'staff.role.clerk',
  specialist: 'staff.role.specialist',
  manager: 'staff.role.manager',
  admin: 'staff.role.admin',
} as const satisfies Record<StaffRole, string>;

/** What each role does, in one line. */
export const ROLE_TASK_KEYS = {
  greeter: 'staff.task.greeter',
  clerk: 'staff.task.clerk',
  specialist: 'staff.task.specialist',
  manager: 'staff.task.manager',
  admin: 'staff.task.admin',
} as const satisfies Record<StaffRole, string>;
