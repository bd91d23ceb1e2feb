import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '#shared/domain/request/attachments/types.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

GlobalWorkerOptions.workerSrc = workerAddress;

type PdfPageProps = { readonly bytes: ArrayBuffer; readonly turn: Turn; readonly label: string };

/** As wide as a preview is; sharp enough to read the small print. */
const WIDTH = 720;

/** One page of a paper, drawn: nothing that the file itself would do happens. */
export default function PdfPage({ bytes, turn, label }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [number, setNumber] = useState(1);

  useEffect(() => {
    // Its worker takes the bytes over, so it gets a copy.
    const loading = getDocument({ data: new Uint8Array(bytes.slice(0)) });
    loading.promise.then(setPdf, () => setPdf(null));
    return () => void loading.destroy();
  }, [bytes]);

  useEffect(() => {
    if (!pdf || !canvas.current) return;
    const place = canvas.current;
    let isCurrent = true;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const rotation = (page.rotate + turn) % 360;
      const scale = WIDTH / page.getViewport({ scale: 1, rotation }).width;
      const viewport = page.getViewport({ scale, rotation });
      if (!isCurrent) return;
      place.width = viewport.width;
      place.height = viewport.height;
      await page.render({ canvas: place, viewport }).promise;
    };
    // A page that cannot be drawn stays white; the file is sent as it is.
    draw().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [pdf, number, turn]);

  const all = pdf?.numPages ?? 1;
  return (
    <>
      <div role="img" aria-label={label} className="attachment-page">
        <canvas ref={canvas} className="attachment-picture" />
      </div>
      {all > 1 && (
        <span className="attachment-pages">
          <IconButton
            icon="chevronLeft"
            label={t('attachment.previousPage')}
            onPress={() => setNumber(Math.max(1, number - 1))}
          />
          {t('attachment.page', { number, all })}
          <IconButton
            icon="chevronRight"
            label={t('attachment.nextPage')}
            onPress={() => setNumber(Math.min(all, number + 1))}
          />
        </span>
      )}
    </>
  );
}
