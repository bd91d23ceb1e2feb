/** Half a setting, or one that would send clients' data where it can be read; the text says what to do. */
export class ServiceSettingsWrong extends Error {}

const HERE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

type Named = {
  /** Beginning of both names: `PORTAL` of `PORTAL_URL` and `PORTAL_KEY`. */
  readonly name: string;
  /** What happens with neither. */
  readonly without: string;
};

/**
 * Address and key of another system that the environment names; null when it names none.
 * @throws ServiceSettingsWrong
 */
export function serviceFrom(
  environment: NodeJS.ProcessEnv,
  { name, without }: Named,
): { readonly url: string; readonly key: string } | null {
  const { [`${name}_URL`]: url = '', [`${name}_KEY`]: key = '' } = environment;
  if (url === '' && key === '') return null;
  if (url === '' || key === '') {
    const [given, missing] = url === '' ? ['KEY', 'URL'] : ['URL', 'KEY'];
    throw new ServiceSettingsWrong(
      `${name}_${given} is set and ${name}_${missing} is not. Set both, or neither: ${without}.`,
    );
  }
  return { url: addressOf(url, name), key };
}

/** The address itself is not repeated: somebody may have put a password into it. */
function addressOf(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && HERE.has(url.hostname));
  if (!url || !isSafe) {
    throw new ServiceSettingsWrong(`${name}_URL must begin with https:// (http:// only for this machine).`);
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new ServiceSettingsWrong(
      `${name}_URL must have no password, no ? and no #. The key is ${name}_KEY.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
