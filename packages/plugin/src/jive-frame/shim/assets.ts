/** Pictures that scripts name by their old addresses come out of the package. */
export function findAssets(assets: Readonly<Record<string, string>>) {
  if (Object.keys(assets).length === 0) return;
  const mend = (node: Node) => {
    if (!(node instanceof Element)) return;
    const images = [node, ...node.querySelectorAll('img[src]')];
    for (const image of images) {
      if (image.localName !== 'img') continue;
      const [path = ''] = (image.getAttribute('src') ?? '').split(/[?#]/);
      const found = Object.hasOwn(assets, path) ? assets[path] : undefined;
      if (found) image.setAttribute('src', found);
    }
  };
  new MutationObserver((changes) => {
    for (const {target, addedNodes, type} of changes) {
      if (type === 'attributes') mend(target);
      else addedNodes.forEach(mend);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['src'],
  });
}
