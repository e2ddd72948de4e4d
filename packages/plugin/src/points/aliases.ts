/** A point that has another name now; plugins that use the old one go on. */
export interface PointAlias {
  readonly from: string;
  readonly to: string;
  /** The version of the SDK in which it was renamed. */
  readonly since: string;
  /** The version that knows the old name no more; a test sees that it is kept. */
  readonly removeIn: string;
  /** What its author does about it. */
  readonly hint: string;
}

/** What the welcome was called in the proposal that plugins were first made for. */
const banner = (name: string): PointAlias => ({
  from: `banner.${name}`,
  to: `welcome.${name}`,
  since: '1.0.0',
  removeIn: '3.0.0',
  hint: `Call it welcome.${name}, in the code and in plugin.json.`,
});

/** Every point that was renamed and is still known by its old name. */
export const pointAliases: readonly PointAlias[] = [
  'content',
  'visibility',
  'before',
  'after',
  'actions',
].map(banner);

/** What a point is called now. */
export const currentPoint = (point: string): string =>
  pointAliases.find(({from}) => from === point)?.to ?? point;
