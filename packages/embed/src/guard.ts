// What the bundle looks at in an answer, in the place of the client's shapes.
// The script and the API come from one server, whose answers are checked against
// the contract by its own tests. Here it is told whether it was that server that
// answered: what stands in its way (the portal of a network, a proxy, a file cut
// off) says something else altogether. What breaks a drawing nevertheless is
// caught by the element that draws.

/** Nothing to learn: what is looked at is the same in every answer. */
export const learn = () => {};

/** Checks one answer of this name. */
export const checkOf = (name: string) => (answer: unknown) => {
  const isSound = name === 'communityEvent' ? isNews(answer) : isThing(answer);
  if (isSound) return answer;
  // Whoever asked makes it the `MalformedError` of that call.
  throw new TypeError(`Off contract: ${name}`);
};

/** Checks one page of answers of this name. */
export const checkPageOf = (name: string) => {
  const check = checkOf(name);
  return (answer: unknown) => {
    const {items} = Object(check(answer));
    if (!Array.isArray(items)) check(undefined);
    else for (const item of items) check(item);
    return answer;
  };
};

/** An object; with an id that is a text, where it has one. */
const isThing = (value: unknown): value is Record<string, unknown> =>
  value?.constructor === Object &&
  ['string', 'undefined'].includes(typeof Object(value).id);

/** What happened to something. Listeners pass over things that they do not know. */
const isNews = (value: unknown) =>
  isThing(value) &&
  /^(gap|[a-z]+\.(voted|created|changed))$/.test(String(value['type']));
