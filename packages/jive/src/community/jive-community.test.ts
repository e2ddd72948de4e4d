import {communityFixture, describeCommunity} from '@townhall/client/testing';
import {createJive, type JivePerson} from '../index.js';
import {fakeJive, fillFrom} from '../testing/index.js';
import {hostJive} from './index.js';

/** Who is staff in a Jive is its administrator's to say: here, tags do. */
const roleOf = ({tags = []}: JivePerson) =>
  tags.includes('staff')
    ? ('staff' as const)
    : tags.includes('advocate')
      ? ('advocate' as const)
      : ('member' as const);

describeCommunity('over Jive', async () => {
  const fake = fakeJive({fill: fillFrom(communityFixture())});
  const host = hostJive({roleOf});
  return {
    as: async (person) =>
      host.as(
        createJive({
          url: fake.url,
          fetch: fake.fetch,
          auth: person ? fake.as(person) : undefined,
        }),
      ),
  };
});

describeCommunity(
  'over an older Jive that says what votes are worth',
  async () => {
    const points = {up: 10, down: -5};
    const fake = fakeJive({
      fill: fillFrom(communityFixture()),
      securityPrefix: true,
      points,
    });
    const host = hostJive({roleOf, points});
    return {
      as: async (person) =>
        host.as(
          createJive({
            url: fake.url,
            fetch: fake.fetch,
            auth: person ? fake.as(person) : undefined,
          }),
        ),
    };
  },
);
