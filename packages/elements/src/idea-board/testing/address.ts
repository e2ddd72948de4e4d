/** Puts parameters into the address of the page, as a link to it has them. */
export function goTo(parameters: Record<string, string>) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    url.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', url);
}

/** What the address of the page says. */
export const parameter = (name: string) =>
  new URLSearchParams(location.search).get(name);

const own = location.href;

/** Puts the address back that the test began with. */
export const leave = () => history.replaceState(null, '', own);
