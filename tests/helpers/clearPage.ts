import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Many files of tests share one page; each test leaves it empty.
afterEach(cleanup);
