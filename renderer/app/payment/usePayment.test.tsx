import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createApi } from '#renderer/api/api.ts';
import { ApiProvider } from '#renderer/api/ApiProvider.tsx';
import { createSessionToken } from '#renderer/api/sessionToken.ts';
import { show } from '#renderer/testing/show.tsx';
import { FeeLabel } from './FeeLabel.tsx';
import { usePayment } from './usePayment.tsx';

afterEach(cleanup);

const TO_PAY = { standing: 'toPay', feeCents: 427, paidCents: 0, dueCents: 427 } as const;
const PAID = { standing: 'paid', feeCents: 427, paidCents: 427, dueCents: 0 } as const;

function Fee({ shown }: { readonly shown: typeof TO_PAY | typeof PAID }) {
  const { fee } = usePayment({ requestId: 'r', registerNumber: null, fee: shown });
  return <FeeLabel fee={fee} />;
}

it('what is read of a fee is what its key works with, also while the request was asked anew and the fee not yet', async () => {
  const send = () =>
    Promise.resolve({ ok: true, output: { ...PAID, setBy: null, takings: [], exemption: null } } as const);
  const api = createApi({ send, listen: () => () => undefined }, createSessionToken(sessionStorage), {
    wait: () => Promise.resolve(),
    end: () => undefined,
  });
  show(
    <ApiProvider api={api}>
      <Fee shown={TO_PAY} />
    </ApiProvider>,
  );
  expect(await screen.findByText('samaksāta')).toBeTruthy();
});
