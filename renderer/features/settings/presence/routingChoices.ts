import type { OutputOf } from '#shared/api/contract.ts';

export type Rule = OutputOf<'request.routing'>['rules'][number];
export type Subject = Rule['about'];
export type Target = Rule['to'];

/** One rule a subject and territory. */
export function keyOfRule({ about, territory }: Rule): string {
  return `${keyOfSubject(about)} ${territory?.name ?? ''}`;
}

export function keyOfSubject(about: Subject): string {
  return about.kind === 'service' ? `service:${about.serviceId}` : `institution:${about.institutionId}`;
}

export function keyOfTarget(to: Target): string {
  switch (to.kind) {
    case 'person':
      return `person:${to.staffId}`;
    case 'centre':
      return `centre:${to.centreId}`;
    default:
      return to.kind;
  }
}

/** Each once, by name. */
export function territoriesOf(rules: readonly Rule[]): readonly NonNullable<Rule['territory']>[] {
  return [
    ...new Map(rules.flatMap(({ territory }) => (territory ? [[territory.name, territory]] : []))).values(),
  ];
}
