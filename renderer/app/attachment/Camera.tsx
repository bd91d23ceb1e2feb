import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localTime } from '#shared/lib/time.ts';
import { officeNow } from '#renderer/api/officeTime.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useCamera, type CameraProblem } from './useCamera.ts';
import type { NamedFile } from './useAttachments.ts';

type CameraProps = { readonly whyNot: string | null; readonly onTake: (photo: NamedFile) => void };

/** A document camera or webcam: the same key opens it and takes one picture after another. */
export function Camera({ whyNot, onTake }: CameraProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { stream, problem, cameras, cameraId, choose } = useCamera(isOpen);
  const video = useRef<HTMLVideoElement>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  const photograph: Command = {
    id: 'dialog.photograph',
    labelKey: 'attachment.openCamera',
    ...(isOpen && { label: t('attachment.photograph') }),
    whyNot: () => whyNot ?? (isOpen && !stream && !problem ? t('attachment.cameraStarts') : null),
    run: async () => {
      // What stood in the way may be gone by now.
      if (!isOpen || problem) return isOpen ? choose(cameraId) : setOpen(true);
      const photo = video.current && (await pictureOf(video.current));
      if (photo) onTake({ name: t('attachment.photoName', { time: timeInName() }), bytes: photo });
    },
  };
  useCommands([photograph], { isInDialog: true });
  /** The button that closes goes with the picture: the focus stays beside it. */
  const close = () => {
    place.current?.querySelector('button')?.focus();
    setOpen(false);
  };
  return (
    <section ref={place} className="attachment-scans" aria-label={t('attachment.camera')}>
      <div className="row">
        <h3>{t('attachment.camera')}</h3>
        <CommandButton command={photograph} size="small" icon="camera" reasonPlace="tooltip" />
        {isOpen && (
          <Button look="quiet" size="small" onPress={close}>
            {t('attachment.closeCamera')}
          </Button>
        )}
      </div>
      {isOpen && problem && <Notice tone="warn">{t(PROBLEM_TEXTS[problem])}</Notice>}
      {isOpen && !problem && (
        <>
          {cameras.length > 1 && (
            <SelectField
              label={t('attachment.whichCamera')}
              choices={cameras.map(({ id, name }, index) => ({
                key: id,
                label: name || t('attachment.cameraNumber', { number: index + 1 }),
              }))}
              value={cameraId}
              onChange={choose}
            />
          )}
          <video ref={video} className="attachment-camera" autoPlay muted playsInline aria-hidden />
          <p className="sub">{t('attachment.photoNote')}</p>
        </>
      )}
    </section>
  );
}

const PROBLEM_TEXTS = {
  denied: 'attachment.cameraProblem.denied',
  none: 'attachment.cameraProblem.none',
  busy: 'attachment.cameraProblem.busy',
  unsafe: 'attachment.cameraProblem.unsafe',
} as const satisfies Record<CameraProblem, string>;

/** Text of a letter in small print stays readable. */
const JPEG_QUALITY = 0.9;

/** As large as the camera gives it; null before the first picture has come. */
function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return Promise.resolve(null);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
}

const SECOND_MS = 1_000;

/** To the second, so that two pages have two names; a colon does not go into the name of a file everywhere. */
function timeInName(): string {
  const now = officeNow();
  const seconds = String(Math.floor(now / SECOND_MS) % 60).padStart(2, '0');
  return `${localTime(now).replaceAll(':', '.')}.${seconds}`;
}
