/** Anything that survives JSON; nothing else crosses to a plugin or back. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [name: string]: Json};
