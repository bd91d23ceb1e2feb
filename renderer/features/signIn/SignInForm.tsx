import { useEffect, useRef, useState } from 'react';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useAction } from '#renderer/api/useCommand.ts';
import { useFirstStart } from '#renderer/app/firstStart.ts';
import type { WorkProfile } from '#renderer/app/centre/workProfile.ts';
import { hasRole } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { CounterChoice } from './CounterChoice.tsx';
import { ProfileChoice } from './ProfileChoice.tsx';
import { PinForm } from './PinForm.tsx';
import {
  firstCounter,
  firstPerson,
  NO_COUNTER,
  readRemembered,
  remember,
  servesAtCounter,
  type SignInOptions,
} from './signInChoice.ts';
import { StaffChoice } from './StaffChoice.tsx';
import { usePinTry } from './usePinTry.ts';

/** Who, where, PIN: three things on one page, the known ones filled in. */
export function SignInForm({ options }: { readonly options: SignInOptions }) {
  const { session } = useApi();
  const signIn = useAction('session.signIn');
  const { administrator, isEnrolmentDue, forgetAdministrator } = useFirstStart();
  const [remembered] = useState(() => readRemembered(window.localStorage));
  const [staffId, setStaffId] = useState(() => firstPerson(options, remembered, administrator));
  const [chosenProfile, setChosenProfile] = useState<WorkProfile | null>(null);
  const [chosenCounter, setChosenCounter] = useState<string | null>(null);
  const pinInput = useRef<HTMLInputElement>(null);
  const [startsAtPin] = useState(staffId !== null);
  const staff = options.staff.find(({ id }) => id === staffId);
  const counter = chosenCounter ?? firstCounter(options, staff, remembered);
  const atCounter = options.counters.find(({ id }) => id === counter);
  const pinTry = usePinTry();

  useEffect(() => {
    if (startsAtPin) pinInput.current?.focus();
  }, [startsAtPin]);

  function choosePerson(id: string) {
    if (id === staffId) return;
    setStaffId(id);
    setChosenCounter(null);
    setChosenProfile(null);
    pinTry.startOver();
  }

  async function enter(pin: string) {
    if (!staff) return;
    const counterId = counter === NO_COUNTER ? null : counter;
    const outcome = await signIn.run({ staffId: staff.id, pin, counterId, profile: chosenProfile });
    if (!outcome.ok) {
      pinTry.failed(outcome.error);
      pinInput.current?.focus();
      return;
    }
    remember(window.localStorage, staff.id, counterId);
    forgetAdministrator();
    useUi.getState().setLocked(false);
    session.set(outcome.value.token);
    navigate(isEnrolmentDue && hasRole(staff, ['admin']) ? '/settings/connection' : '/', { replace: true });
  }

  return (
    <div className="sign-in-form">
      <StaffChoice
        staff={options.staff}
        selected={staffId}
        onSelect={choosePerson}
        onDone={() => pinInput.current?.focus()}
        isFocused={!startsAtPin}
      />
      <div className="sign-in-side">
        {servesAtCounter(staff) && options.counters.length > 0 && (
          <CounterChoice
            counters={options.counters}
            person={staff?.name ?? ''}
            value={counter}
            onChange={setChosenCounter}
          />
        )}
        {staff && atCounter && (
          <ProfileChoice
            key={`${staff.id} ${counter}`}
            profile={chosenProfile ?? staff.profile}
            ofCounter={atCounter.categories}
            onChange={setChosenProfile}
          />
        )}
        <PinForm
          actKey="signIn.enter"
          pinTry={pinTry}
          isBusy={signIn.isPending}
          whoMissing={staff ? null : 'signIn.chooseFirst'}
          inputRef={pinInput}
          onEnter={enter}
        />
      </div>
    </div>
  );
}
