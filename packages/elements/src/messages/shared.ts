/** What every element may have to say. */
export const sharedMessages = {
  loading: 'Loading…',
  retry: 'Try again',
  retryIn: ({seconds}: {seconds: number}) =>
    `Trying again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  loadMore: 'Show more',
  loadingMore: 'Loading more…',
  updating: 'Updating…',
  stale: 'This could not be updated. What you see may be out of date.',
  signIn: 'Sign in',
  formerMember: 'Former member',
  roleAdvocate: 'Advocate',
  roleStaff: 'Staff',
  roleNew: 'New',
  code: 'Code',

  offline:
    'The community could not be reached. Check your connection and try again.',
  broken: 'Something went wrong here. Please try again.',
  busy: 'The community is busy right now.',
  signedOut: 'Sign in to take part.',
  not_found: 'This place does not exist, or you may not see it.',
  account_blocked:
    'Your account is blocked in this community, so you can only read.',
  not_eligible: 'Your account may not take part here yet.',
} as const;
