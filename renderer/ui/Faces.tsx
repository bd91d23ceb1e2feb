import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import './Faces.css';

export type FaceScore = 1 | 2 | 3 | 4 | 5;

const SCORES: readonly FaceScore[] = [1, 2, 3, 4, 5];

const MOUTHS = {
  1: 'M8 17.5c1-2.3 2.3-3.3 4-3.3s3 1 4 3.3',
  2: 'M8.5 16.8c1-1.2 2-1.7 3.5-1.7s2.5.5 3.5 1.7',
  3: 'M8.5 15.8h7',
  4: 'M8.3 14.7c1 1.4 2.2 2 3.7 2s2.7-.6 3.7-2',
  5: 'M7.5 13.7h9c-.4 2.7-2 4.1-4.5 4.1s-4.1-1.4-4.5-4.1z',
} as const satisfies Record<FaceScore, string>;

const WORDS = {
  1: 'ui.face.veryBad',
  2: 'ui.face.bad',
  3: 'ui.face.middling',
  4: 'ui.face.good',
  5: 'ui.face.veryGood',
} as const satisfies Record<FaceScore, string>;

type FacesProps = {
  readonly label: string;
  readonly value: FaceScore | null;
  readonly onChange: (score: FaceScore) => void;
};

/** Five faces from worst to best, each with its word (SUR: the scale is labelled, not only drawn). */
export function Faces({ label, value, onChange }: FacesProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="faces"
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(key) => onChange(Number(key) as FaceScore)} // the keys are the five scores
    >
      <Label className="visually-hidden">{label}</Label>
      <div className="faces-row">
        {SCORES.map((score) => (
          <Radio key={score} className="face" value={String(score)}>
            {({ isSelected }) => (
              <>
                {isSelected && <Icon name="checkCircle" />}
                <Face score={score} />
                {t(WORDS[score])}
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** The drawing alone, on a 24 × 24 grid. */
export function Face({ score }: { readonly score: FaceScore }) {
  return (
    <svg className="face-drawing" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.8" />
      <path d="M8.8 9.2v1M15.2 9.2v1" strokeWidth="2" />
      <path d={MOUTHS[score]} />
    </svg>
  );
}
