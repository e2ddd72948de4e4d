/** The hash of a file, as a manifest and the `integrity` of a script have it. */
export async function integrityOf(file: string | Uint8Array): Promise<string> {
  const bytes =
    typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const hash = await crypto.subtle.digest('SHA-384', Uint8Array.from(bytes));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
