import {RefusedError} from '@townhall/client/parts/errors';
import {secondsUntilRetry} from '@townhall/client/parts/retry';
import {parseBody} from './answer.js';
import {isObject} from './normalise.js';

/** What Jive itself said when it refused; the `cause` of a `RefusedError`. */
export interface JiveRefusal {
  /** `contentMissing`, `filterInvalid`, `invalid_grant`, 4026, …; often missing. */
  code: string | undefined;
  message: string | undefined;
  /** Where the viewer has to accept terms first. */
  termsUrl: string | undefined;
}

/** What Jive itself said, where it was Jive that refused. */
export function jiveRefusalOf(error: unknown): JiveRefusal | undefined {
  const cause = error instanceof RefusedError ? error.cause : undefined;
  return isObject(cause) && 'termsUrl' in cause
    ? // Only `refusalOf` makes causes with this field.
      (cause as unknown as JiveRefusal)
    : undefined;
}

/** How the viewer is known to Jive: it decides what a 401 means. */
export type Credentials = 'none' | 'password' | 'token';

/** The refusal that an answer stands for, whichever of three shapes it has. */
export function refusalOf(
  response: Response,
  text: string,
  credentials: Credentials,
): RefusedError {
  const {status} = response;
  const said = saidIn(text);
  const termsUrl = response.headers.get('x-jive-tc') ?? undefined;
  const [code, title, advice] = termsUrl
    ? ([
        'not_eligible',
        'Jive wants its terms and conditions accepted first',
        `Sign in to Jive and accept them: ${termsUrl}`,
      ] as const)
    : meaningOf(status, credentials);
  const retryAfter = secondsUntilRetry(response);
  return new RefusedError(
    {
      type: 'about:blank',
      title,
      status,
      code,
      detail: [said.message, advice].filter(Boolean).join(' ') || title,
      ...(retryAfter && {retryAfter}),
    },
    {...said, termsUrl} satisfies JiveRefusal,
  );
}

function saidIn(text: string): Omit<JiveRefusal, 'termsUrl'> {
  let body: unknown;
  try {
    body = parseBody(text);
  } catch {
    // Something in between answered with a page of its own.
  }
  if (!isObject(body)) return {code: undefined, message: undefined};
  const {error} = body;
  if (isObject(error)) return wordsIn(error.code, error.message);
  return typeof error === 'string'
    ? wordsIn(error, body.error_description)
    : wordsIn(body.code, body.message);
}

const wordsIn = (code: unknown, message: unknown) => ({
  code:
    typeof code === 'string' || typeof code === 'number'
      ? `${code}`
      : undefined,
  message: typeof message === 'string' ? message : undefined,
});

type Meaning = readonly [code: string, title: string, advice?: string];

const unauthorized: Readonly<Record<Credentials, Meaning>> = {
  none: ['sign_in_required', 'Jive wants to know who is asking'],
  password: [
    'token_invalid',
    'Jive does not know this name and password',
    'Check both; some communities take no passwords from programs.',
  ],
  token: [
    'token_expired',
    'The sign-in to Jive is over',
    'Sign in to Jive again.',
  ],
};

const meanings: Readonly<Record<number, Meaning>> = {
  400: ['invalid_request', 'Jive does not understand this request'],
  403: ['not_eligible', 'Jive does not allow this'],
  404: ['not_found', 'Jive has no such thing, or does not show it'],
  405: ['method_not_allowed', 'Jive cannot do this here'],
  409: [
    'edit_conflict',
    'Jive found this in conflict with what is there',
    'Read it again and try once more.',
  ],
  410: [
    'not_supported',
    'This Jive cannot do that',
    'The feature is switched off or not part of its licence.',
  ],
  413: ['body_too_large', 'This is too large for Jive'],
  429: [
    'rate_limited',
    'Jive wants fewer requests',
    'Wait a moment and try again.',
  ],
  501: ['not_supported', 'This Jive cannot do that'],
};

function meaningOf(status: number, credentials: Credentials): Meaning {
  if (status === 401) return unauthorized[credentials];
  const known = meanings[status];
  if (known) return known;
  if (status < 500) return ['invalid_request', 'Jive refuses this'];
  return status === 500
    ? ['internal', 'Jive failed', 'Try again later.']
    : ['unavailable', 'Jive is not available', 'Try again later.'];
}
