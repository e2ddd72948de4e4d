import {type Problem, type ProblemCode, RefusedError} from '@townhall/client';

/** What a problem may carry beyond its code. */
export type ProblemDetails = Partial<
  Pick<Problem, 'detail' | 'fields' | 'retryAfter' | 'until' | 'current'>
>;

const sentences: Record<ProblemCode, readonly [status: number, title: string]> =
  {
    malformed_json: [400, 'The body is not JSON.'],
    invalid_request: [400, 'The request does not fit what is asked here.'],
    unsupported_media_type: [415, 'The body must be application/json.'],
    body_too_large: [413, 'The body is larger than this server takes.'],
    unknown_route: [404, 'There is nothing at this address.'],
    unknown_community: [404, 'This server has no such community.'],
    method_not_allowed: [405, 'This address does not take this method.'],
    not_found: [404, 'There is no such thing, or it is not for you to see.'],
    origin_not_allowed: [403, 'This site may not talk to this community.'],
    sign_in_required: [401, 'Please sign in to do this.'],
    token_expired: [401, 'Your sign-in has expired. Please sign in again.'],
    token_invalid: [401, 'The sign-in was not accepted.'],
    not_eligible: [403, 'You may not do this.'],
    account_blocked: [403, 'Your account is blocked in this community.'],
    only_staff: [403, 'Only staff may do this.'],
    only_the_asker: [403, 'Only the person who asked may do this.'],
    own_answer: [403, 'You cannot do this to your own answer.'],
    voting_not_open: [409, 'Voting on this idea has not opened yet.'],
    voting_closed: [409, 'Voting on this idea has closed.'],
    downvotes_off: [409, 'Votes against are not taken here.'],
    under_review: [409, 'The votes on this idea are being looked at.'],
    merged: [409, 'This idea has become part of another one.'],
    own_idea: [403, 'You cannot vote on your own idea here.'],
    account_too_new: [403, 'Your account is too new to vote here.'],
    email_unverified: [403, 'Your e-mail address is not confirmed yet.'],
    not_in_group: [403, 'Only certain groups vote here.'],
    votes_excluded: [403, 'Your votes do not count in this community.'],
    no_votes_left: [409, 'You have no votes left.'],
    resubmit_not_allowed: [409, 'This idea cannot be tried again.'],
    sibling_open: [409, 'This idea is already being tried again.'],
    cooldown: [409, 'It is too early to try this idea again.'],
    transition_not_allowed: [409, 'This idea cannot go there from here.'],
    response_required: [400, 'This needs a public answer.'],
    policy_contradiction: [400, 'This policy contradicts itself.'],
    merge_cycle: [409, 'An idea cannot become part of itself.'],
    merge_not_possible: [409, 'These two ideas cannot be merged.'],
    locked: [409, 'This is locked.'],
    duplicate_cycle: [409, 'A question cannot repeat itself.'],
    already_claimed: [409, 'Somebody else has taken this question.'],
    too_many_links: [400, 'These are more links than a post may have.'],
    pictures_not_taken: [400, 'This place takes no pictures.'],
    not_anonymous_here: [400, 'Questions have a name in this place.'],
    duplicate_post: [409, 'You have posted this already.'],
    words_not_allowed: [400, 'This is not taken with these words.'],
    challenge_required: [403, 'Please show that you are a person.'],
    image_too_large: [413, 'This picture is too large.'],
    image_not_supported: [415, 'This is no picture that is taken here.'],
    too_many_images: [429, 'That was a lot of pictures for one day.'],
    not_supported: [422, 'This community cannot do that.'],
    idempotency_mismatch: [
      409,
      'This idempotency key was used for something else.',
    ],
    edit_conflict: [409, 'Somebody else changed this meanwhile.'],
    rate_limited: [429, 'That was a lot at once. Please wait a moment.'],
    storage_full: [507, 'The server has no room left to save this.'],
    unavailable: [503, 'The community is not available just now.'],
    internal: [500, 'Something went wrong on our side.'],
  };

/** A problem with the status and the sentence that belong to its code. */
export function problem(
  code: ProblemCode,
  details: ProblemDetails = {},
): Problem {
  const [status, title] = sentences[code];
  return {type: 'about:blank', title, status, code, ...details};
}

/** Ends what is being done with a problem that the asker gets to read. */
export function refuse(code: ProblemCode, details?: ProblemDetails): never {
  throw new RefusedError(problem(code, details));
}

/** The status that goes with a code, for describing the API. */
export const statusOf = (code: ProblemCode): number => sentences[code][0];

/** The sentence that goes with a code, for describing the API. */
export const titleOf = (code: ProblemCode): string => sentences[code][1];

/** A problem as an answer (RFC 9457). */
export function problemResponse(found: Problem, requestId: string): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
  if (found.status === 401) headers.set('www-authenticate', challenge(found));
  if (found.retryAfter !== undefined) {
    headers.set('retry-after', String(found.retryAfter));
  }
  return new Response(JSON.stringify({...found, requestId}), {
    status: found.status,
    headers,
  });
}

const challenge = ({code}: Problem) =>
  code === 'sign_in_required' ? 'Bearer' : 'Bearer error="invalid_token"';
