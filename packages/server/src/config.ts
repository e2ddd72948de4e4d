import * as z from 'zod/mini';
import {inWords} from './in-words.js';

const idSchema = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9-]{0,63}$/,
      'An id is made of small letters, digits and dashes',
    ),
  );

const originSchema = z
  .string()
  .check(
    z.refine(
      isOrigin,
      'An origin is a scheme, a host and perhaps a port, such as https://docs.example.com, without a path or a wildcard',
    ),
  );

const webAddressSchema = z
  .string()
  .check(
    z.refine(
      isWebAddress,
      'A web address that starts with https:// or http://',
    ),
  );

const issuerNameSchema = z.string().check(z.minLength(1), z.maxLength(500));

const sharedSecretIssuerSchema = z.strictObject({
  issuer: issuerNameSchema,
  algorithm: z.literal('HS256'),
  secret: z
    .string()
    .check(z.minLength(32, 'A shared secret has at least 32 characters')),
  /** Whether its tokens may say what a person is, staff included. */
  roles: z._default(z.boolean(), false),
});

const keySetIssuerSchema = z.strictObject({
  issuer: issuerNameSchema,
  jwks: webAddressSchema,
  /** One algorithm only; without it RS256, ES256 and EdDSA. */
  algorithm: z.optional(z.enum(['RS256', 'ES256', 'EdDSA'])),
  roles: z._default(z.boolean(), false),
});

const issuerSchema = z.union([sharedSecretIssuerSchema, keySetIssuerSchema]);
/** Somebody whose signature says who a person is. */
export type Issuer = z.output<typeof issuerSchema>;

const jiveSchema = z.strictObject({
  /** Whether programs written for Jive are answered. */
  enabled: z._default(z.boolean(), true),
  /** Host names under which this community is found without a prefix. */
  hosts: z._default(
    z.array(z.string().check(z.regex(/^[a-z0-9.-]{1,253}(:\d{1,5})?$/))),
    [],
  ),
  /** Puts Jive's old guard before each answer; several clients break on it. */
  securityPrefix: z._default(z.boolean(), false),
});
/** How a community answers programs written for Jive. */
export type JiveSettings = z.output<typeof jiveSchema>;

const communitySchema = z.strictObject({
  id: idSchema,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The one that answers at `/api/v1`; the first where none says so. */
  default: z._default(z.boolean(), false),
  /** The sites that may carry this community's widgets; none when empty. */
  origins: z._default(z.array(originSchema), []),
  issuers: z._default(z.array(issuerSchema), []),
  /** Who is staff, whatever their token says. */
  staff: z._default(
    z.array(z.strictObject({issuer: issuerNameSchema, subject: z.string()})),
    [],
  ),
  /** Left out, no program written for Jive is answered. */
  jive: z.optional(jiveSchema),
});
/** What the operator decides about one community. */
export type CommunitySettings = z.output<typeof communitySchema>;

const rateSchema = z.nullable(
  z.strictObject({
    most: z.int().check(z.minimum(1), z.maximum(10_000_000)),
    seconds: z.int().check(z.minimum(1), z.maximum(86_400)),
  }),
);
const ratesSchema = z.optional(
  z.strictObject({
    person: z.optional(rateSchema),
    address: z.optional(rateSchema),
    network: z.optional(rateSchema),
    community: z.optional(rateSchema),
  }),
);

/** What differs from the usual rates; `false` for no limits at all. */
const rateLimitsSchema = z.union([
  z.literal(false),
  z.strictObject({
    vote: ratesSchema,
    create: ratesSchema,
    search: ratesSchema,
    signIn: ratesSchema,
    read: ratesSchema,
  }),
]);
export type RateLimitsSetting = z.output<typeof rateLimitsSchema>;

/** What a configuration file holds. */
export const configSchema = z.strictObject({
  communities: z
    .array(communitySchema)
    .check(z.minLength(1, 'At least one community')),
  /** How much is asked at most. */
  rateLimits: z.optional(rateLimitsSchema),
  /** Where webhooks go. */
  webhooks: z.optional(
    z.strictObject({
      /** `http:` and addresses of one's own network too; for development. */
      allowPrivate: z._default(z.boolean(), false),
    }),
  ),
  /** How many proxies of your own stand before the server. */
  trustedProxies: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
});
export type Config = z.output<typeof configSchema>;
/** A configuration as it is written, with everything optional left out. */
export type ConfigInput = z.input<typeof configSchema>;

/** The configuration cannot be used; the message says what to change. */
export class ConfigError extends Error {
  override name = 'ConfigError' as const;
}

/** Reads a configuration file, with `$NAME` secrets from the environment. */
export function readConfig(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): Config {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError('The configuration is not valid JSON.', {cause});
  }
  return parseConfig(written, environment);
}

/** Checks a configuration, with `$NAME` secrets from the environment. */
export function parseConfig(
  written: unknown,
  environment: Readonly<Record<string, string | undefined>> = {},
): Config {
  const filled = fillSecrets(written, environment);
  const result = configSchema.safeParse(filled, {
    error: inWords,
  });
  if (!result.success) {
    throw new ConfigError(
      `The configuration cannot be used:\n${z.prettifyError(result.error)}`,
    );
  }
  refuseDuplicates(result.data);
  return result.data;
}

/** Finds the settings of a community by id. */
export type SettingsOf = (communityId: string) => CommunitySettings | undefined;

/** Looks settings up in a configuration that does not change. */
export function settingsOf(config: Config): SettingsOf {
  const byId = new Map(config.communities.map((one) => [one.id, one]));
  return (communityId) => byId.get(communityId);
}

/** Finds the community whose programs come to this host name. */
export const communityOfHost =
  ({communities}: Config) =>
  (host: string): string | undefined =>
    communities.find(({jive}) => jive?.hosts.includes(host.toLowerCase()))?.id;

/** The community that answers at `/api/v1`. */
export const defaultCommunity = (
  config: Config,
): CommunitySettings | undefined =>
  config.communities.find((one) => one.default) ?? config.communities[0];

function refuseDuplicates({communities}: Config) {
  const twice = firstTwice(communities.map(({id}) => id));
  if (twice) throw new ConfigError(`Two communities have the id "${twice}".`);
  if (communities.filter((one) => one.default).length > 1) {
    throw new ConfigError('Only one community can be the default one.');
  }
  for (const {id, issuers} of communities) {
    const issuer = firstTwice(issuers.map((one) => one.issuer));
    if (issuer) {
      throw new ConfigError(
        `The community "${id}" names the issuer "${issuer}" twice.`,
      );
    }
  }
}

const firstTwice = (values: readonly string[]) =>
  values.find((value, index) => values.indexOf(value) !== index);

/** Only `secret` may come from the environment, so that a name cannot leak one. */
function fillSecrets(
  value: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): unknown {
  if (Array.isArray(value)) {
    return value.map((child: unknown) => fillSecrets(child, environment));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]: [string, unknown]) => [
      key,
      key === 'secret' && typeof child === 'string' && child.startsWith('$')
        ? fromEnvironment(child.slice(1), environment)
        : fillSecrets(child, environment),
    ]),
  );
}

function fromEnvironment(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const value = environment[name];
  if (!value) {
    throw new ConfigError(
      `The configuration takes a secret from $${name}, but the environment has no ${name}.`,
    );
  }
  return value;
}

function isOrigin(value: string) {
  return isWebAddress(value) && new URL(value).origin === value;
}

function isWebAddress(value: string) {
  if (!URL.canParse(value) || value.includes('*')) return false;
  const {protocol} = new URL(value);
  return protocol === 'https:' || protocol === 'http:';
}
