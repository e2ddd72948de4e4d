const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * Serves a page under the strictest policy we promise to live with. It shows
 * the element that its address names, in a frame of the test that asks for it.
 */
export const strictPage = () => ({
  name: 'strict-page',
  serve(context) {
    if (context.path !== '/strict-page.html') return undefined;
    context.set('content-security-policy', policy);
    return {
      type: 'html',
      body: `<!doctype html><html lang="en"><title>Strict</title><body>
        <script type="module" src="/packages/elements/src/internal/testing/strict-page.ts"></script>`,
    };
  },
});
