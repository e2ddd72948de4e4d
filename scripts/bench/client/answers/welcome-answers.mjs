import {inSampleTown, json} from './sample-town.mjs';

/** Whom a welcome has words for. */
export const segments = ['guest', 'new_member', 'returning_member', 'staff'];

/**
 * What the server would answer to a page with a welcome: what the real server
 * said of one notice and of one reader, whose segment is then another each time.
 */
export async function welcomeAnswers() {
  const {samples, token} = await readSamples();
  const answerAs =
    (segment) =>
    ({url: {pathname}, method}) => {
      const path = pathname.replace(/^.*\/api\/v1/, '');
      if (path === '/notices/current') return json(samples.current);
      if (path === '/me/notices') return json({...samples.reader, segment});
      if (path === '/sessions') return json(samples.session, 201);
      if (path === '/me') return json(samples.session.viewer);
      if (path === '/events') {
        return {type: 'text/event-stream', body: ': open\n\n', stays: true};
      }
      // It tells that it was seen.
      return method === 'POST' ? json({}) : undefined;
    };
  return {answerAs, token};
}

const doors = ['answers', 'groups', 'ideas'].map((icon) => ({
  id: icon,
  label: `Go to the ${icon}`,
  icon,
  href: `/${icon}`,
}));

const record = {
  type: 'notice',
  id: 'sample',
  kind: 'welcome',
  variants: segments.map((segment) => ({
    segment,
    title: 'Good to have you here',
    text: 'Perhaps you have heard people talking about the community. What does this mean for **you**?',
    actions: doors,
  })),
};

const readSamples = () =>
  inSampleTown([record], async ({community, token, session}) => {
    const {notices} = await community.as('grace');
    const current = await notices.current();
    const reader = await notices.reader();
    return {token, samples: {current, reader, session}};
  });
