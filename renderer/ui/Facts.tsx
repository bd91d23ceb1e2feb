import { Fragment } from 'react';
import type { ReactNode } from 'react';
import './Facts.css';

export type Fact = { readonly name: string; readonly value: ReactNode };

type FactsProps = {
  readonly facts: readonly Fact[];
  /** In a side column values stand at the right edge, in wide places beside their names. */
  readonly align?: 'right' | 'left';
};

export function Facts({ facts, align = 'right' }: FactsProps) {
  return (
    <dl className={align === 'left' ? 'facts is-left' : 'facts'}>
      {facts.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
