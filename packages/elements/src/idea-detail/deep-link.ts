/** Where an idea can be found on this page: its address, with the idea's id. */
export function deepLink(ideaId: string, parameter = 'idea') {
  const url = new URL(location.href);
  url.searchParams.set(parameter, ideaId);
  url.hash = '';
  return url.href;
}
