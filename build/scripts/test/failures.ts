const MESSAGE_LINES = 6;
/** What colours a terminal; a log shows it as rubbish. */
const COLOURS = /\u001b\[[0-9;]*m/g;

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Each failed test with its file and the beginning of what it said; a file that could not be loaded is one. */
export function failuresOfVitest({ testResults }: VitestReport): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [described(name, 'not loaded', message)];
    return failed.map((test) => described(name, test.fullName, test.failureMessages[0]));
  });
}

type PlaywrightError = { readonly message?: string };
type PlaywrightSuite = {
  readonly file: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly results: readonly { readonly error?: PlaywrightError }[] }[];
  }[];
};
type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly PlaywrightError[];
};

/** Each failed test with its file and the beginning of what it said, and what failed outside any test. */
export function failuresOfPlaywright({ suites, errors }: PlaywrightReport): readonly string[] {
  return [
    ...suites.flatMap(failuresOfSuite),
    ...errors.map(({ message }) => described('browser tests', 'outside any test', message)),
  ];
}

function failuresOfSuite({ file, suites = [], specs }: PlaywrightSuite): readonly string[] {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ title, tests }) =>
      described(
        file,
        title,
        tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message,
      ),
    ),
    ...suites.flatMap(failuresOfSuite),
  ];
}

function described(file: string, test: string, message = ''): string {
  const lines = message.replace(COLOURS, '').split('\n').slice(0, MESSAGE_LINES);
  return [`✗ ${file} › ${test}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
