// Before anything is painted: a visitor who has closed the welcome on this
// device does not see the text that stands in its place.
try {
  if (localStorage.getItem('townhall-dismissals')) {
    document.documentElement.classList.add('th-quiet');
  }
} catch {
  // Storage is forbidden here, so nothing was kept.
}
