import { renderHook, act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { matchPath, navigate, useParams, usePath } from './router.ts';

describe('paths', () => {
  it.each([
    ['/counter', '/counter', {}],
    ['/counter', '/counter/', {}],
    ['/requests/:requestId?', '/requests', {}],
    ['/requests/:requestId?', '/requests/a%20b', { requestId: 'a b' }],
    ['/requests/:requestId', '/requests', null],
    ['/counter', '/counter/x', null],
    ['/', '/', {}],
    ['/', '/x', null],
  ])('%s against %s', (pattern, path, expected) => {
    expect(matchPath(pattern, path)).toEqual(expected);
  });

  it('tell the screens of a move and of going back', () => {
    const { result } = renderHook(() => ({ path: usePath(), params: useParams('/requests/:requestId?') }));
    act(() => navigate('/requests/42'));
    expect(result.current).toEqual({ path: '/requests/42', params: { requestId: '42' } });
  });
});
