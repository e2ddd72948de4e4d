import type {ThingKind} from './catalogue.js';

/** A thing that programs keep properties with. */
export interface PropertyHolder {
  kind: ThingKind;
  id: string;
}

/** Names and values that programs keep with things; texts to everybody else. */
export interface Properties {
  of(holder: PropertyHolder): Promise<Record<string, string>>;
  /** Puts these in place of all there are. */
  set(
    holder: PropertyHolder,
    properties: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** The contents that have this, the latest first. */
  having(name: string, value: string, limit: number): Promise<string[]>;
}
