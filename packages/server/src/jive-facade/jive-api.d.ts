/** An independent client of Jive's API, of 2014; it comes without types. */
declare module 'jive-api' {
  /** What comes back: a status, headers, and a body that was read as JSON. */
  interface JiveApiResponse {
    statusCode: number;
    headers: Record<string, string>;
    body?: unknown;
    /** Of `authenticate`: what later calls are signed with. */
    auth?: string;
  }
  type Callback = (error: Error | null, response: JiveApiResponse) => void;
  /** Every method is made from a table of paths. */
  interface JiveApi {
    [method: string]: (options: object, callback: Callback) => void;
  }
  const Jive: new (settings: {
    host: string;
    username?: string;
    password?: string;
  }) => JiveApi;
  export default Jive;
}
