import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Faces, type FaceScore } from '#renderer/ui/Faces.tsx';
import { SignaturePad } from '#renderer/ui/SignaturePad.tsx';
import { Part, Row } from './Part.tsx';

export function TouchPart() {
  const [score, setScore] = useState<FaceScore | null>(4);
  const [isPolite, setPolite] = useState(true);
  const [hasSigned, setSigned] = useState(false);
  return (
    <Part title="Faces, Checkbox, SignaturePad, Button (touch)" width="full">
      <Faces label="Novērtējums" value={score} onChange={setScore} />
      <Row>
        <Checkbox size="touch" isSelected={isPolite} onChange={setPolite}>
          Laipna attieksme
        </Checkbox>
        <Checkbox size="touch" isSelected={!isPolite} onChange={(is) => setPolite(!is)}>
          Ātri
        </Checkbox>
      </Row>
      <SignaturePad label="Paraksts" onChange={(svg) => setSigned(svg !== null)} />
      <Row>
        <Button size="touch" onPress={() => setScore(null)}>
          Izlaist
        </Button>
        <Button size="touch" look="primary" icon="chevronRight" isIconAfter onPress={() => setScore(5)}>
          {hasSigned ? 'Apstiprināt parakstu' : 'Nosūtīt vērtējumu'}
        </Button>
      </Row>
    </Part>
  );
}
