import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import SignatureCanvas from 'signature_pad';
import { Button } from './Button.tsx';
import './SignaturePad.css';

type SignaturePadProps = {
  readonly label: string;
  /** SVG text of the signature, or null after clearing; called at the end of each stroke. */
  readonly onChange: (svg: string | null) => void;
  readonly size?: 'normal' | 'touch';
};

/**
 * Drawing needs a pen, a finger or a mouse: whoever shows this also offers "signed on paper", which the
 * keyboard reaches.
 */
export function SignaturePad({ label, onChange, size = 'touch' }: SignaturePadProps) {
  const { t } = useTranslation();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const padRef = useRef<SignatureCanvas>(null);
  const latestOnChange = useRef(onChange);
  const [isEmpty, setIsEmpty] = useState(true);
  useEffect(() => {
    latestOnChange.current = onChange;
  });
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const pad = new SignatureCanvas(canvas, { penColor: '#172125', minWidth: 1, maxWidth: 3 });
    padRef.current = pad;
    pad.addEventListener('endStroke', () => {
      setIsEmpty(false);
      latestOnChange.current(pad.toSVG());
    });
    const fit = () => fitToScreen(canvas, pad);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      pad.off();
    };
  }, []);
  const clear = () => {
    padRef.current?.clear();
    setIsEmpty(true);
    onChange(null);
  };
  return (
    <div className="signature" role="group" aria-label={label}>
      <div className="signature-box">
        <canvas ref={canvasRef} aria-hidden="true" />
        <span role="status" className="visually-hidden">
          {isEmpty ? t('ui.signature.empty') : t('ui.signature.given')}
        </span>
      </div>
      <div>
        <Button look="quiet" size={size} icon="undo" onPress={clear}>
          {t('ui.signature.again')}
        </Button>
      </div>
    </div>
  );
}

/** The canvas has its own pixels: without this the line is blurred and off the finger on dense screens. */
function fitToScreen(canvas: HTMLCanvasElement, pad: SignatureCanvas) {
  const ratio = Math.max(window.devicePixelRatio, 1);
  const strokes = pad.toData();
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.fromData(strokes);
}
