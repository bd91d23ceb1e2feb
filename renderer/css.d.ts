/** Style sheets are imported for their effect by the component they belong to. */
declare module '*.css';
/** The address of a file that is built as it is. */
declare module '*?url' {
  const address: string;
  export default address;
}
