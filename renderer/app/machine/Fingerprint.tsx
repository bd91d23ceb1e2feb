import './Fingerprint.css';

const PAIRS_A_LINE = 8;

/** `AB:CD:…` in four lines of eight pairs, so that two people can compare it over a shoulder or a telephone. */
export function Fingerprint({ value }: { readonly value: string }) {
  const pairs = value.split(':');
  const lines = Array.from({ length: Math.ceil(pairs.length / PAIRS_A_LINE) }, (_, line) =>
    pairs.slice(line * PAIRS_A_LINE, (line + 1) * PAIRS_A_LINE).join(' '),
  );
  return (
    <code className="fingerprint">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </code>
  );
}
