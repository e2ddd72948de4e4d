import {manifestSchema, type Manifest} from '@townhall/plugin/manifest';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';

const mostManifestBytes = 128_000;
const mostScriptBytes = 512_000;

/** A manifest as it was fetched and checked. */
export interface FetchedManifest {
  url: string;
  /** The hash of its bytes. */
  integrity: string;
  manifest: Manifest;
}

/** Fetches a manifest and checks it, or refuses it and says why. */
export async function fetchManifest(
  context: CommunityContext,
  url: string,
): Promise<FetchedManifest> {
  const bytes = await fetchFile(context, url, mostManifestBytes);
  const integrity = await integrityOf(bytes);
  let written: unknown;
  try {
    written = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    return refuse('invalid_request', {
      detail: `What is at ${url} is no manifest: it is not JSON. Is it the address of a plugin.json?`,
    });
  }
  return {url, integrity, manifest: valid(manifestSchema, written)};
}

/** A file that the manifest names, compared with the hash it says. */
export async function checkedScript(
  context: CommunityContext,
  {url, manifest}: FetchedManifest,
  file: string,
): Promise<{script: string; integrity: string}> {
  const integrity = Object.hasOwn(manifest.files, file)
    ? manifest.files[file]
    : undefined;
  if (integrity === undefined) {
    return refuse('invalid_request', {
      detail: `The manifest has no hash for its code, ${file}. Build it with townhall-plugin build.`,
    });
  }
  const script = new URL(file, url).href;
  const bytes = await fetchFile(context, script, mostScriptBytes);
  const found = await integrityOf(bytes);
  if (found !== integrity) {
    refuse('invalid_request', {
      detail: `The code at ${script} is not the code that the manifest speaks of: its hash is ${found}. Nothing was installed.`,
    });
  }
  return {script, integrity};
}

async function fetchFile(
  {publicFiles}: CommunityContext,
  url: string,
  mostBytes: number,
): Promise<Uint8Array> {
  if (!publicFiles) {
    return refuse('not_supported', {
      detail: 'This server fetches nothing from other servers.',
    });
  }
  const no = publicFiles.refusal(url);
  if (no !== undefined) refuse('invalid_request', {detail: no});
  try {
    return await publicFiles.read(url, mostBytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('invalid_request', {
      detail: `${url} could not be fetched: ${reason.slice(0, 200)}`,
    });
  }
}

async function integrityOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-384', Uint8Array.from(bytes));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
