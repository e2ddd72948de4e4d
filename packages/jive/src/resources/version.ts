import type {Connection} from '../connection.js';
import {entityAt, type CallOptions} from './reading.js';

/** What an instance says of itself. */
export interface JiveVersion {
  jiveVersion?: string;
  jiveCoreVersions?: readonly {
    version: number;
    revision?: number;
    uri: string;
    documentation?: string;
  }[];
  instanceURL?: string;
  jiveEdition?: {product?: string; tier?: number};
  ssoEnabled?: readonly string[];
}

/** Asks what an instance is. */
export const createVersion = (call: Connection) => (options?: CallOptions) =>
  entityAt<JiveVersion>(call, '/api/version', undefined, options);
