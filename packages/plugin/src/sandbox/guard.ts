/**
 * What runs in the frame between a page and a plugin: it makes the worker, hands
 * the line on, and then does nothing. First it looks whether its walls stand.
 */
export const guardScript = `(() => {
  const tell = (townhall) => parent.postMessage({townhall, v: [1]}, '*');
  const boot = ({source, data, ports}) => {
    if (source !== parent || ports.length !== 1) return;
    if (!data || data.townhall !== 'boot' || typeof data.code !== 'string') return;
    removeEventListener('message', boot);
    const code = new Blob([data.code], {type: 'text/javascript'});
    const worker = new Worker(URL.createObjectURL(code));
    worker.postMessage('port', ports);
  };
  const isOpaque = self.origin === 'null';
  fetch('data:,').then(
    () => tell('guard-open'),
    () => {
      if (!isOpaque) return tell('guard-open');
      addEventListener('message', boot);
      tell('guard-ready');
    },
  );
})();`;

const rest =
  "worker-src blob: data:; base-uri 'none'; form-action 'none'; webrtc 'block'";

/** The policy of the frame, where its script is allowed by its hash. */
export async function sandboxPolicy(): Promise<string> {
  const bytes = new TextEncoder().encode(guardScript);
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  const text = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return `default-src 'none'; script-src 'sha256-${text}' blob: data:; ${rest}`;
}

/** The frame's whole page, for a server. */
export const sandboxPage = `<!doctype html><meta charset="utf-8"><title>Townhall</title><script>${guardScript}</script>`;

/** The frame's whole page where no server has one: its policy is inside. */
export const sandboxDocument = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' blob: data:; ${rest}"><title>Townhall</title><script>${guardScript}</script>`;
