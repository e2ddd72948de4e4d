/** What a plugin did that no honest one does; it is stopped at once. */
export type ViolationCode =
  | 'frame-not-string'
  | 'ports-attached'
  | 'frame-too-big'
  | 'rate'
  | 'bad-message'
  | 'undeclared-contribution'
  | 'heartbeat'
  | 'boot-timeout'
  | 'integrity';

/** A plugin broke the rules of the line. */
export class Violation extends Error {
  override name = 'Violation' as const;
  readonly code: ViolationCode;

  constructor(code: ViolationCode, message: string) {
    super(message);
    this.code = code;
  }
}
