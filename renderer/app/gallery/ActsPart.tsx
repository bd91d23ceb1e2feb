import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ICON_SHAPES, type IconName } from '#renderer/ui/iconShapes.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useUi } from '../uiStore.ts';
import { Part, Row } from './Part.tsx';

const nothing = () => undefined;
// The keys of the table are the names.
const ICON_NAMES = Object.keys(ICON_SHAPES) as IconName[];

export function ButtonsPart() {
  return (
    <Part title="Button">
      <Row>
        <Button look="primary" keys="Ctrl+Enter" onPress={nothing}>
          Reģistrēt
        </Button>
        <Button look="primary" keys="Ctrl+Enter" onPress={nothing} isBusy icon="sync">
          Reģistrē
        </Button>
      </Row>
      <Row>
        <Button keys="F2" onPress={nothing}>
          Izsaukt nākamo
        </Button>
        <Button icon="sync" onPress={nothing}>
          Sūtīt tagad
        </Button>
        <Button size="small" onPress={nothing}>
          Palīdzēt
        </Button>
        <Button look="danger" onPress={nothing}>
          Izmest melnrakstu
        </Button>
      </Row>
      <Row>
        <Button look="quiet" keys="F6" onPress={nothing}>
          Atlikt
        </Button>
        <Button look="quiet" keys="F7" onPress={nothing}>
          Nodot
        </Button>
        <Button look="quiet" icon="upload" onPress={nothing}>
          Saglabāt failā
        </Button>
        <IconButton icon="close" label="Aizvērt" onPress={nothing} />
      </Row>
      <Button keys="F2" isWide whyNot="Vispirms pabeidziet A042 apmeklējumu." onPress={nothing}>
        Izsaukt nākamo
      </Button>
      <Row>
        <Button
          look="primary"
          keys="Ctrl+Enter"
          whyNot="Rezultāts vēl nav saņemts."
          reasonPlace="tooltip"
          onPress={nothing}
        >
          Izsniegt
        </Button>
        <Button look="quiet" keys="F8" whyNot="Nav ko pabeigt." reasonPlace="tooltip" onPress={nothing}>
          Pabeigt
        </Button>
      </Row>
    </Part>
  );
}

export function StatesPart() {
  return (
    <Part title="StateLabel, Chip">
      <Row>
        <StateLabel tone="done">pieņemts</StateLabel>
        <StateLabel tone="warn" icon="wifiOff">
          gaida tīklu
        </StateLabel>
        <StateLabel tone="accent" icon="sync">
          sūta
        </StateLabel>
        <StateLabel tone="error">pretruna</StateLabel>
        <StateLabel tone="neutral" icon="clock">
          6 min
        </StateLabel>
      </Row>
      <Row>
        <Chip tone="done" icon="wifi">
          tiešsaistē · 0 jānosūta
        </Chip>
        <Chip tone="warn" icon="wifiOff">
          bezsaistē kopš 10:42 · 3 jānosūta
        </Chip>
        <Chip tone="accent" icon="sync" onPress={nothing}>
          sūta · 3 jānosūta
        </Chip>
        <Chip tone="error" icon="error" onPress={nothing}>
          1 pretrunā
        </Chip>
        <Chip>Ar mazu bērnu</Chip>
      </Row>
    </Part>
  );
}

export function OverlaysPart() {
  const [isDialogOpen, setDialogOpen] = useState(false);
  const [isQuestionOpen, setQuestionOpen] = useState(false);
  const showUndo = useUi((state) => state.showUndo);
  const showNotice = useUi((state) => state.showNotice);
  return (
    <Part title="Dialog, Toast">
      <Row>
        <Button onPress={() => setDialogOpen(true)}>Dialogs</Button>
        <Button onPress={() => setQuestionOpen(true)}>Jautājums</Button>
        <Button
          onPress={() => showUndo({ text: 'A043 izsaukts', undo: nothing, until: Date.now() + 10_000 })}
        >
          Ar atsaukšanu
        </Button>
        <Button onPress={() => showNotice({ text: 'Vispirms pabeidziet A042 apmeklējumu.', tone: 'warn' })}>
          Paziņojums
        </Button>
      </Row>
      <Dialog
        title="Nodot citam līmenim"
        isOpen={isDialogOpen}
        onClose={() => setDialogOpen(false)}
        acts={
          <>
            <Button look="quiet" onPress={() => setDialogOpen(false)}>
              Nenodot
            </Button>
            <Button look="primary" keys="Ctrl+Enter" onPress={() => setDialogOpen(false)}>
              Nodot
            </Button>
          </>
        }
      >
        <p>Numurs un pirmais termiņš paliek. Klientam nekas nav jāstāsta no jauna.</p>
      </Dialog>
      <Dialog
        title="Izmest melnrakstu?"
        isOpen={isQuestionOpen}
        onClose={() => setQuestionOpen(false)}
        isQuestion
        acts={
          <Button look="danger" onPress={() => setQuestionOpen(false)}>
            Izmest
          </Button>
        }
      >
        <p>Dienu to vēl varēs atrast grozā.</p>
      </Dialog>
    </Part>
  );
}

export function IconsPart() {
  return (
    <Part title="Icon" width="full">
      <div className="gallery-icons">
        {ICON_NAMES.map((name) => (
          <span key={name} className="row">
            <Icon name={name} />
            <span className="muted">{name}</span>
          </span>
        ))}
      </div>
    </Part>
  );
}
