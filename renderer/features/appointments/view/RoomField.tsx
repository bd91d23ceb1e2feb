import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type RoomFieldProps = { readonly appointmentId: string; readonly roomUrl: string };

/** Where both sides meet; the address is only kept here, whoever needs it opens it. */
export function RoomField({ appointmentId, roomUrl }: RoomFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(roomUrl);
  const setRoom = useCommand('appointment.setRoom');
  const isChanged = text.trim() !== roomUrl;
  return (
    <div className="room-field">
      <TextField
        label={t('appointment.video.room')}
        hint={t('appointment.video.roomHint')}
        problem={setRoom.error ? errorText(setRoom.error) : null}
        type="url"
        maxLength={400}
        value={text}
        onChange={setText}
      />
      <Button
        isBusy={setRoom.isPending}
        whyNot={isChanged ? null : t('appointment.video.roomSame')}
        reasonPlace="tooltip"
        onPress={() => void setRoom.run({ appointmentId, roomUrl: text.trim() })}
      >
        {t('appointment.video.saveRoom')}
      </Button>
    </div>
  );
}
