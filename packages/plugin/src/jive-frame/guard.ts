/**
 * What runs in the frame around a tile: it looks whether its walls stand, opens the
 * tile's own page in a frame inside of it, hands the line on once, and does no more.
 */
const tileGuardScript = `(() => {
  const tell = (townhall) => parent.postMessage({townhall}, '*');
  const begin = ({source, data, ports}) => {
    if (source !== parent || ports.length !== 1) return;
    if (!data || data.townhall !== 'tile' || typeof data.html !== 'string') return;
    removeEventListener('message', begin);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('allow', '');
    frame.referrerPolicy = 'no-referrer';
    frame.title = String(data.title);
    const hand = ({source}) => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hand);
      source.postMessage('port', '*', ports);
    };
    addEventListener('message', hand);
    frame.srcdoc = data.html;
    document.body.append(frame);
  };
  const isOpaque = self.origin === 'null';
  fetch('data:,').then(
    () => tell('tile-open'),
    () => {
      if (!isOpaque) return tell('tile-open');
      addEventListener('message', begin);
      tell('tile-ready');
    },
  );
})();`;

/**
 * The policy of the frame, which the tile's page inherits: what is in the page may
 * run, as it did in Jive, and nothing may be fetched, sent or opened. With no
 * frame of any address allowed, the page cannot go anywhere by itself either.
 */
export const tilePolicy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; " +
  "style-src 'unsafe-inline'; img-src data: blob:; media-src data: blob:; " +
  "font-src data:; frame-src 'none'; base-uri 'none'; form-action 'none'; " +
  "webrtc 'block'";

// Pages of tiles were made for white paper.
const body = `<style>html, body, iframe {display: block; box-sizing: border-box; inline-size: 100%; block-size: 100%; margin: 0; border: 0; background: #fff; color-scheme: light}</style><body><script>${tileGuardScript}</script>`;

/** The frame's whole page, for a server. */
export const tilePage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Townhall</title>${body}`;

/** The frame's whole page where no server has one: its policy is inside. */
export const tileDocument = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${tilePolicy}"><title>Townhall</title>${body}`;
