import type { ReactNode } from 'react';

const circle = <circle cx="8" cy="8" r="6" />;
const ring = <circle cx="8" cy="8" r="5.5" />;
const box = <rect x="2.5" y="2.5" width="11" height="11" rx="2" />;
const tick = <path d="M5.3 8.2l1.9 1.9 3.5-3.8" />;

/** Drawn on a 16 × 16 grid, stroke 1.6, no fill. */
export const ICON_SHAPES = {
  // Places
  window: <path d="M2.5 13.5h11M3.5 13.5V6.8L8 3l4.5 3.8v6.7M6 13.5v-4h4v4" />,
  queue: <path d="M3 4h10M3 8h10M3 12h6" />,
  document: <path d="M4 2h5l3 3v9H4zM9 2v3h3M6 8.5h4M6 11h4" />,
  swap: <path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" />,
  star: <path d="M8 2.3l1.8 3.6 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z" />,
  book: (
    <path d="M2.5 3.5c2-.8 4-.8 5.5.5 1.5-1.3 3.5-1.3 5.5-.5v9c-2-.8-4-.8-5.5.5-1.5-1.3-3.5-1.3-5.5-.5zM8 4v9" />
  ),
  bus: (
    <>
      <path d="M2 11.5V5h8.5l3 3v3.5h-1.3M9.8 11.5H6.2M3.8 11.5H2M10.5 5v3h3" />
      <circle cx="5" cy="11.7" r="1.2" />
      <circle cx="11" cy="11.7" r="1.2" />
    </>
  ),
  door: <path d="M4 14V2.5h8V14M2.5 14h11M9.5 8v.8" />,
  chart: <path d="M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.5" />,
  tasks: <path d="M2.5 4l1.3 1.3L6 3M2.5 10.5l1.3 1.3L6 9.5M8.5 4.5h5M8.5 11h5" />,
  calendar: <path d="M3 4h10v9.5H3zM3 7h10M5.5 2.3V5M10.5 2.3V5" />,
  settings: (
    <>
      <path d="M2.5 5h5M11.5 5h2M2.5 11h2M8.5 11h5" />
      <circle cx="9.5" cy="5" r="1.9" />
      <circle cx="6.5" cy="11" r="1.9" />
    </>
  ),
  money: (
    <>
      <rect x="1.5" y="4" width="13" height="8" rx="1.5" />
      <circle cx="8" cy="8" r="1.9" />
      <path d="M4 6.5v.1M12 9.4v.1" />
    </>
  ),
  // States
  clock: (
    <>
      {circle}
      <path d="M8 4.5V8l2.3 1.5" />
    </>
  ),
  warning: <path d="M8 2.5l6 11H2zM8 6.8V10M8 11.8v.1" />,
  error: (
    <>
      {circle}
      <path d="M8 4.8v3.8M8 11v.1" />
    </>
  ),
  info: (
    <>
      {circle}
      <path d="M8 7.4v3.8M8 5v.1" />
    </>
  ),
  check: <path d="M3.5 8.5l3 3 6-7" />,
  checkCircle: (
    <>
      {circle}
      {tick}
    </>
  ),
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  notAllowed: (
    <>
      {ring}
      <path d="M4.2 11.8l7.6-7.6" />
    </>
  ),
  radioOff: ring,
  radioOn: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.2" className="icon-solid" />
    </>
  ),
  boxOff: box,
  boxOn: (
    <>
      {box}
      {tick}
    </>
  ),
  boxNotNeeded: <rect x="2.5" y="2.5" width="11" height="11" rx="2" strokeDasharray="2 2" />,
  wifi: <path d="M2 6.3a9 9 0 0112 0M4.2 8.8a5.7 5.7 0 017.6 0M8 12v.1" />,
  wifiOff: (
    <path d="M2 6.3a9 9 0 013.5-1.9M9 4.1a9 9 0 015 2.2M4.2 8.8A5.7 5.7 0 017 7.3M8 12v.1M3.5 2.5l9 11" />
  ),
  sync: (
    <path d="M13 6.5A5.3 5.3 0 003.5 5L2.5 6.2M2.5 3v3.2h3.2M3 9.5A5.3 5.3 0 0012.5 11l1-1.2M13.5 13V9.8h-3.2" />
  ),
  // Acts
  search: (
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="M10 10l3.5 3.5" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  camera: (
    <>
      <path d="M2 5h2.6l1.2-1.8h4.4L11.4 5H14v8H2z" />
      <circle cx="8" cy="8.8" r="2.3" />
    </>
  ),
  upload: <path d="M8 10V2.5M5 5l3-2.8L11 5M3 9.5v4h10v-4" />,
  download: <path d="M8 2.5V10M5 7.3l3 2.8 3-2.8M3 9.5v4h10v-4" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  edit: <path d="M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4zM9.5 4.3l2.2 2.2" />,
  trash: <path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.8 7v4M9.2 7v4" />,
  undo: <path d="M5.5 3L2.5 6l3 3M2.5 6H10a3.5 3.5 0 010 7H6" />,
  attach: <path d="M12.5 7.5l-4.6 4.6a2.7 2.7 0 01-3.8-3.8l5-5a1.8 1.8 0 012.6 2.6l-5 5" />,
  sign: <path d="M2.5 13.5h11M3 10c2-5 4-7 5-6.5s-2.5 5-1.5 6 2.5-2 3.3-1.8c.7.3.2 1.6 2.7 1.5" />,
  bell: <path d="M3.5 11.5c1-1 1-2.5 1-4.5a3.5 3.5 0 017 0c0 2 0 3.5 1 4.5zM6.8 13.5h2.4" />,
  mail: <path d="M2.5 3.5h11v9h-11zM2.5 4.5L8 8.8l5.5-4.3" />,
  phone: (
    <path d="M4 2.5h2l1 3-1.5 1.2a8 8 0 003.8 3.8L10.5 9l3 1v2c0 1-.8 1.7-1.8 1.5C7 13 3 9 2.5 4.3 2.4 3.3 3 2.5 4 2.5z" />
  ),
  person: (
    <>
      <circle cx="8" cy="5.5" r="2.7" />
      <path d="M3 13.5c.5-3 2.5-4.2 5-4.2s4.5 1.2 5 4.2" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.8" r="2.3" />
      <path d="M1.8 13c.4-2.6 2.1-3.7 4.2-3.7s3.8 1.1 4.2 3.7M10.5 3.7a2.3 2.3 0 010 4.2M12 9.7c1.3.5 2 1.7 2.3 3.3" />
    </>
  ),
  company: <path d="M2.5 13.5h11M4 13.5v-11h5v11M9 6h3v7.5M6 5h1M6 7.5h1M6 10h1" />,
  lock: <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5.3a2.5 2.5 0 015 0v2.2" />,
  leave: <path d="M9.5 2.5h-6v11h6M6.5 8h7M11 5.5L13.5 8 11 10.5" />,
  moon: <path d="M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z" />,
  language: (
    <>
      {circle}
      <path d="M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12" />
    </>
  ),
  keyboard: <path d="M2 4h12v8H2zM4.5 6.5v.1M7 6.5v.1M9.5 6.5v.1M11.8 6.5v.1M5 9.5h6" />,
  question: (
    <>
      {circle}
      <path d="M6.3 6.5a1.8 1.8 0 113 1.3C8.5 8.4 8 8.7 8 9.4M8 11.5v.1" />
    </>
  ),
  // Directions
  chevronDown: <path d="M3.5 6L8 10.5 12.5 6" />,
  chevronUp: <path d="M3.5 10L8 5.5l4.5 4.5" />,
  chevronRight: <path d="M6 3.5L10.5 8 6 12.5" />,
  chevronLeft: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  arrowUp: <path d="M8 13V3M4 7l4-4 4 4" />,
  arrowDown: <path d="M8 3v10M4 9l4 4 4-4" />,
  arrowRight: <path d="M3 8h10M9 4l4 4-4 4" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICON_SHAPES;
