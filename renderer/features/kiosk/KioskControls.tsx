import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { KioskButton } from './KioskButton.tsx';
import type { KioskAct, KioskFlow } from './kioskFlow.ts';
import type { KioskLook } from './useKioskLook.ts';

type KioskControlsProps = {
  readonly flow: KioskFlow;
  readonly look: KioskLook;
  readonly onLook: (part: Partial<KioskLook>) => void;
  readonly onAct: (act: KioskAct) => void;
};

/** The way back, and how the screen is easier to read and to reach. */
export function KioskControls({ flow, look, onLook, onAct }: KioskControlsProps) {
  const { t } = useTranslation();
  const canGoBack = flow.step === 'matter' || flow.step === 'need' || flow.step === 'noPaper';
  const back: Command = {
    id: 'kiosk.back',
    labelKey: 'kiosk.back',
    when: () => canGoBack,
    run: () => onAct({ kind: 'back' }),
  };
  const startOver: Command = {
    id: 'kiosk.startOver',
    labelKey: 'kiosk.startOver',
    when: () => canGoBack || flow.step === 'failed',
    run: () => onAct({ kind: 'startOver' }),
  };
  const contrast: Command = {
    id: 'kiosk.contrast',
    labelKey: 'kiosk.contrast',
    run: () => onLook({ isContrast: !look.isContrast }),
  };
  const textSize: Command = {
    id: 'kiosk.textSize',
    labelKey: 'kiosk.textSize',
    run: () => onLook({ isLarge: !look.isLarge }),
  };
  const reach: Command = {
    id: 'kiosk.reach',
    labelKey: 'kiosk.reach',
    run: () => onLook({ isLow: !look.isLow }),
  };
  useCommands([back, startOver, contrast, textSize, reach]);
  return (
    <>
      {back.when?.() && (
        <KioskButton icon="chevronLeft" onPress={() => void back.run()}>
          {t('kiosk.back')}
        </KioskButton>
      )}
      {startOver.when?.() && (
        <KioskButton look="quiet" onPress={() => void startOver.run()}>
          {t('kiosk.startOver')}
        </KioskButton>
      )}
      <span className="kiosk-ease">
        <KioskButton look="quiet" isPressed={look.isContrast} onPress={() => void contrast.run()}>
          {t('kiosk.contrast')}
        </KioskButton>
        <KioskButton look="quiet" isPressed={look.isLarge} onPress={() => void textSize.run()}>
          {t('kiosk.textSize')}
        </KioskButton>
        <KioskButton look="quiet" isPressed={look.isLow} onPress={() => void reach.run()}>
          {t('kiosk.reach')}
        </KioskButton>
      </span>
    </>
  );
}
