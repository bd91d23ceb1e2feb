/** Style sheets are imported for their effect by the component they belong to. */
declare module '*.css';
