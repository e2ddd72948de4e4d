/** The address of a community, made absolute; undefined where it cannot be one. */
export function resolveBaseUrl(baseUrl: string, page = document.baseURI) {
  if (!URL.canParse(baseUrl, page)) return undefined;
  const url = new URL(baseUrl, page);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
