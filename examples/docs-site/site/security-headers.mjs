/**
 * What every answer of this site carries. Nothing is allowed but the site
 * itself and the community's server, and no string becomes HTML or a script
 * except through Lit, whose templates are constants.
 *
 * @param {string} townhallOrigin
 */
export const securityHeaders = (townhallOrigin) => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' ${townhallOrigin}`,
    "style-src 'self'",
    `img-src 'self' ${townhallOrigin} https: data:`,
    `connect-src 'self' ${townhallOrigin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The sign-in page goes back to where its visitor came from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});
