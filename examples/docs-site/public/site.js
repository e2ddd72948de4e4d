const wide = matchMedia('(min-width: 64em)');

/** The list of pages is always open beside the text, and a menu above it. */
function fitPages() {
  for (const menu of document.querySelectorAll('[data-narrow-closed]')) {
    menu.open = wide.matches;
    menu.dataset.fitted = '';
  }
}

/** A menu closes when it is left: by Escape, by focus, by a press elsewhere. */
function closeWhenLeft(menu) {
  const close = () => {
    menu.open = false;
  };
  menu.addEventListener('keydown', ({key}) => {
    if (key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary').focus();
  });
  menu.addEventListener('focusout', ({relatedTarget}) => {
    if (relatedTarget && !menu.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({target}) => {
    if (target instanceof Node && !menu.contains(target)) close();
  });
}

wide.addEventListener('change', fitPages);
fitPages();
document.querySelectorAll('[data-closes]').forEach(closeWhenLeft);
