/** The other end of the line, from what Node hands along with a request. */
export function remoteAddress(platform: object): string | undefined {
  const incoming: unknown = Reflect.get(platform, 'incoming');
  if (typeof incoming !== 'object' || incoming === null) return undefined;
  const socket: unknown = Reflect.get(incoming, 'socket');
  if (typeof socket !== 'object' || socket === null) return undefined;
  const address: unknown = Reflect.get(socket, 'remoteAddress');
  return typeof address === 'string' ? address : undefined;
}
