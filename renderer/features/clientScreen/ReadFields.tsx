import type { ScreenState } from './screenState.ts';

type ReadFieldsProps = {
  readonly fields: ScreenState['fields'];
  /** Smaller, so that the place to sign stays on the screen. */
  readonly isAboveSignature?: boolean;
};

/** What the client reads before they confirm or sign. */
export function ReadFields({ fields, isAboveSignature = false }: ReadFieldsProps) {
  return (
    <dl className={isAboveSignature ? 'client-fields is-above-signature' : 'client-fields'}>
      {fields.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
