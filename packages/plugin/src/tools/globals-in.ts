const notThere = [
  'document',
  'window',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'importScripts',
  'RTCPeerConnection',
  'FontFace',
  'eval',
  'Function',
  'alert',
  'process',
  'require',
];

/**
 * What a built script takes from the page, and the sandbox does not have. In a
 * script that was shortened, nothing of its own has such a name.
 */
export function globalsIn(code: string): string[] {
  const bare = code.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
  return notThere.filter((name) =>
    new RegExp(String.raw`(?<![.\w$])${name}(?=\s*[.(\[])`).test(bare),
  );
}
